const HEADING = /^## \[([^\]]+)\](?: - (\S+))?\s*$/;
const LINK = /^\[([^\]]+)\]: (\S+)$/;

/**
 * A changelog by Keep a Changelog 1.1.0, as `{head, sections, links}`: what stands above the first
 * section, the sections in their order (`name`, `date` or null, `text`) and the link references.
 *
 * @param {string} text
 */
export function readChangelog(text) {
  const head = [];
  const sections = [];
  const links = [];
  for (const line of text.replaceAll('\r\n', '\n').split('\n')) {
    const heading = HEADING.exec(line);
    const link = LINK.exec(line);
    if (heading) sections.push({ name: heading[1], date: heading[2] ?? null, lines: [] });
    else if (link) links.push({ name: link[1], url: link[2] });
    else (sections.at(-1)?.lines ?? head).push(line);
  }
  return {
    head: head.join('\n').trim(),
    sections: sections.map(({ name, date, lines }) => ({
      name,
      date,
      text: lines.join('\n').trim(),
    })),
    links,
  };
}

/** The changelog as text again, whole sections apart by one line. */
export function writeChangelog({ head, sections, links }) {
  const parts = sections.map(({ name, date, text }) => {
    const heading = `## [${name}]${date ? ` - ${date}` : ''}`;
    return text === '' ? heading : `${heading}\n\n${text}`;
  });
  const foot = links.map(({ name, url }) => `[${name}]: ${url}`).join('\n');
  return `${[head, ...parts, ...(foot ? [foot] : [])].join('\n\n')}\n`;
}

/** The name of the section for what is not released yet. */
const UNRELEASED = 'Unreleased';

/**
 * Moves what is not released yet into a section of its own for `version`. Throws where there is
 * nothing to release, or where the version has a section already.
 *
 * @param {string} text the changelog
 * @param {{version: string, date: string, page: string}} release `date` as YYYY-MM-DD; `page` is the
 *   project's page, which the links begin with
 */
export function released(text, { version, date, page }) {
  const { head, sections, links } = readChangelog(text);
  const open = sections.find(({ name }) => name === UNRELEASED);
  if (!open || open.text === '') {
    throw new Error(
      `CHANGELOG.md has nothing under [${UNRELEASED}]. Write what users will notice.`,
    );
  }
  if (sections.some(({ name }) => name === version)) {
    throw new Error(`CHANGELOG.md has a section for ${version} already. Choose the next version.`);
  }
  const before = sections.find(({ name }) => name !== UNRELEASED)?.name;
  const own = before
    ? `${page}/compare/v${before}...v${version}`
    : `${page}/releases/tag/v${version}`;
  return writeChangelog({
    head,
    sections: sections.flatMap((section) =>
      section === open
        ? [
            { ...open, text: '' },
            { name: version, date, text: open.text },
          ]
        : [section],
    ),
    links: [
      { name: UNRELEASED.toLowerCase(), url: `${page}/compare/v${version}...HEAD` },
      { name: version, url: own },
      ...links.filter(({ name }) => name.toLowerCase() !== UNRELEASED.toLowerCase()),
    ],
  });
}

/** What the changelog says of `version`. Throws where it says nothing. */
export function notesOf(text, version) {
  const notes = readChangelog(text).sections.find(({ name }) => name === version)?.text;
  if (!notes) throw new Error(`CHANGELOG.md says nothing of ${version}.`);
  return notes;
}

/**
 * What keeps a changelog from being that of a release of `version`, in words, or null.
 *
 * @param {string} text
 * @param {string} version
 * @param {string} today as YYYY-MM-DD, in UTC
 */
export function changelogProblem(text, version, today) {
  const { sections, links } = readChangelog(text);
  const section = sections.find(({ name }) => name === version);
  if (!section)
    return `CHANGELOG.md has no section [${version}]. Run npm version ${version} --allow-same-version.`;
  const { date } = section;
  if (date === null || !isDay(date))
    return `[${version}] in CHANGELOG.md lacks its date (YYYY-MM-DD).`;
  if (date > today) return `[${version}] in CHANGELOG.md is dated ${date}, which is still to come.`;
  if (section.text === '') return `[${version}] in CHANGELOG.md is empty.`;
  if (!links.some(({ name }) => name === version)) {
    return `CHANGELOG.md has no link for [${version}] at its foot.`;
  }
  const first = sections.find(({ name }) => name !== UNRELEASED);
  if (first !== section) return `[${first?.name}] stands above [${version}] in CHANGELOG.md.`;
  return null;
}

function isDay(text) {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
