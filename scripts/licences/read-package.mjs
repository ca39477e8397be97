import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GAPS } from './gaps.mjs';

/** Files that hold the terms, and those that Apache 2.0 wants to see passed on. */
const TERMS = /^(licen[cs]e|copying|unlicense|ofl|notice)([._-].*)?$/i;

/**
 * What is to be said about an npm package that is shipped, from its own folder and, for what its
 * tarball leaves out, from the table of gaps. `licence` and `text` are null where nothing is known.
 *
 * @param {string} folder the package's folder
 * @param {string} root the project's folder
 * @param {Record<string, import('./gaps.mjs').Gap>} gaps
 */
export function readPackage(folder, root, gaps = GAPS) {
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const gap = gaps[about.name] ?? {};
  const own = termsIn(folder, gap.until) ?? gap.text ?? null;
  const also = gap.also === undefined ? [] : [tidy(readFileSync(join(root, gap.also), 'utf8'))];
  return {
    kind: 'package',
    name: about.name,
    version: about.version,
    licence: licenceOf(about) ?? gap.licence ?? null,
    by: gap.by ?? (copyrightIn(own ?? '') || peopleOf(about)),
    homepage: homepageOf(about),
    text: own === null ? null : [own, ...also].join('\n\n'),
  };
}

function termsIn(folder, until) {
  const texts = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && TERMS.test(entry.name))
    .map(({ name }) => name)
    .sort()
    .map((name) => tidy(readFileSync(join(folder, name), 'utf8')))
    .map((text) => (until === undefined ? text : tidy(text.split(until)[0] ?? '')));
  const different = [...new Set(texts)].filter((text) => text !== '');
  return different.length === 0 ? null : different.join('\n\n');
}

/** A text as it is shown: the same on every system. */
export const tidy = (text) =>
  text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .trim();

/** The SPDX expression, also in the older ways of writing it. */
function licenceOf({ license, licenses }) {
  if (typeof license === 'string' && license !== '') return license;
  if (typeof license?.type === 'string') return license.type;
  if (!Array.isArray(licenses) || licenses.length === 0) return null;
  return licenses.map(({ type }) => type).join(' OR ');
}

/** The lines that say whose work it is; templates of a licence are not such lines. */
export function copyrightIn(text) {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^(?:Copyright\s+\S|copyright\s+(?:\(c\)|©|\d))/.test(line))
    .filter(
      (line) =>
        !/\[(?:yyyy|name)|\byyyy\b|copyright (notice|owner|holder|and|license|statement)/i.test(
          line,
        ),
    );
  return [...new Set(lines)]
    .slice(0, 4)
    .join('; ')
    .replace(/\s*All rights reserved\.?/gi, '');
}

function peopleOf({ author, contributors = [] }) {
  return [author, ...contributors]
    .map((person) => (typeof person === 'string' ? person : person?.name))
    .filter((name) => typeof name === 'string' && name !== '')
    .map((name) => name.replace(/\s*[<(].*$/, ''))
    .slice(0, 6)
    .join(', ');
}

function homepageOf({ name, homepage, repository }) {
  const given = homepage || (typeof repository === 'string' ? repository : repository?.url) || '';
  const short = /^(?:github:)?([\w.-]+\/[\w.-]+)$/.exec(given);
  const url = short ? `https://github.com/${short[1]}` : given;
  const web = url
    .replace(/^git\+/, '')
    .replace(/^(?:git|ssh):\/\/(?:git@)?/, 'https://')
    .replace(/^git@([^:]+):/, 'https://$1/')
    .replace(/\.git(#.*)?$/, '');
  return /^https?:\/\//.test(web) ? web : `https://www.npmjs.com/package/${name}`;
}
