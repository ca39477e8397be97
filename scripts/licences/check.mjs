import { allows, mustBeNoticed } from './allowed.mjs';

/**
 * What is wrong with a list of licences, one sentence each that names the work and the way out.
 *
 * @param {{name: string, version: string, licence: string | null, text: string | null}[]} list
 * @param {string} notice the text of resources/licences/NOTICE.md
 * @returns {string[]}
 */
export function problemsOf(list, notice) {
  return list.flatMap(({ name, version, licence, text }) => {
    const who = version ? `${name} ${version}` : name;
    if (licence === null) {
      return [`${who} names no licence. Find it out and write it into scripts/licences/gaps.mjs.`];
    }
    if (!allows(licence)) {
      return [
        `${who} is under ${licence}, which scripts/licences/allowed.mjs does not allow. ` +
          'Take another package, or allow the licence there if it may be shipped under MIT.',
      ];
    }
    if (text === null || text === '') {
      return [
        `${who} comes without the text of its licence (${licence}). Put it into scripts/licences/gaps.mjs.`,
      ];
    }
    if (mustBeNoticed(licence) && !notice.includes(name)) {
      return [
        `${who} is under ${licence}: name it in resources/licences/NOTICE.md, under "${name}".`,
      ];
    }
    return [];
  });
}
