import { formatName } from '../../names.ts';
import type { Author } from '../../paper.ts';
import { doiUrl } from '../doi-url.ts';
import { markdownText, markdownTitle } from '../markdown-text.ts';
import type { Entry, Fields } from '../model.ts';
import { wholeTitle } from '../plain-title.ts';
import type { Profile } from '../profile.ts';
import { profiled } from '../profiled.ts';
import { inWords } from '../wordings.ts';
import type { BibliographyWriter } from '../writer.ts';

/** Beyond this many authors the first stands for all. */
const MANY = 10;

/**
 * A list of references to read, in Markdown: who, what, where, when, and links. Abstract, keywords
 * and notes stand below, if the profile has them.
 */
export function markdownWriter(profile: Profile): BibliographyWriter {
  return {
    head: '',
    entry: (entry) => markdownItem(profiled(entry, profile)),
    separator: '',
    tail: '',
  };
}

function markdownItem(entry: Entry): string {
  const { fields } = entry;
  const names = fields.author ?? fields.editor;
  const parts = [
    names && sentence(namesIn(names)),
    fields.title && sentence(`**${markdownTitle(wholeTitle(fields))}**`),
    sentence([placeOf(entry), yearOf(fields)].filter(Boolean).join(', ')),
    linksOf(fields),
  ];
  const below = [fields.abstract, wordsOf(fields), fields.annotation].filter(
    (text) => text !== undefined,
  );
  const paragraphs = below
    .flatMap((text) => text.split('\n\n'))
    .map((text) => `\n\n  ${markdownText(text)}`);
  return `- ${parts.filter(Boolean).join(' ')}${paragraphs.join('')}\n${below.length > 0 ? '\n' : ''}`;
}

function sentence(text: string): string {
  if (text === '') return '';
  return /[.!?…](?:\*\*)?$/.test(text) ? text : `${text}.`;
}

function namesIn(authors: readonly Author[]): string {
  const last = authors.at(-1);
  const isOpen = authors.length > 1 && last && 'literal' in last && last.literal === 'others';
  const known = authors
    .slice(0, isOpen ? -1 : undefined)
    .map(formatName)
    .map(markdownText);
  const [first = ''] = known;
  if (isOpen || known.length > MANY) {
    return `${known.length > MANY ? first : known.join(', ')} et al.`;
  }
  return [known.slice(0, -1).join(', '), known.at(-1)].filter(Boolean).join(' and ');
}

/** "*Journal of Kites* 12(3), 101–124", "In *Proceedings*, 1–20", "PhD thesis, University". */
function placeOf({ type, fields }: Entry): string {
  const { journal, booktitle, volume, number, degree, eprint, eprinttype } = fields;
  const pages = fields.pages && markdownText(fields.pages.replaceAll('-', '–'));
  if (journal !== undefined) {
    const issue = `${volume ?? ''}${number === undefined ? '' : `(${number})`}`;
    return [`*${markdownText(journal)}*${issue && ` ${markdownText(issue)}`}`, pages]
      .filter(Boolean)
      .join(', ');
  }
  if (booktitle !== undefined) {
    return [`In *${markdownTitle(booktitle)}*`, pages].filter(Boolean).join(', ');
  }
  const eprintName = eprinttype && eprint ? `${eprinttype}:${eprint}` : '';
  if (type === 'preprint' && eprintName) return markdownText(eprintName);
  const body = fields.publisher ?? fields.institution ?? fields.organization ?? fields.howpublished;
  const texts = [degree && inWords('degree', degree), body].filter((text) => text !== undefined);
  return texts.map(markdownText).join(', ');
}

function yearOf({ date }: Fields): string {
  return /^-?\d{2}[\dX]{2}/.exec(date ?? '')?.[0] ?? '';
}

function wordsOf({ keywords }: Fields): string | undefined {
  return keywords && `Keywords: ${keywords.join(', ')}`;
}

function linksOf({ doi, eprint, eprinttype, url }: Fields): string {
  const isArxiv = eprint !== undefined && /^arxiv$/i.test(eprinttype ?? '');
  const links = [
    doi === undefined ? null : link('DOI', doiUrl(doi)),
    isArxiv ? link('arXiv', `https://arxiv.org/abs/${eprint}`) : null,
    !isWeb(url) || (isArxiv && /\/\/arxiv\.org\//.test(url)) ? null : link('Link', url),
  ];
  return links.filter((each) => each !== null).join(' · ');
}

/** Entries keep whatever a file had for an address, and pages made of Markdown would run `javascript:`. */
function isWeb(url: string | undefined): url is string {
  return url !== undefined && /^https?:\/\//i.test(url);
}

/** An address between `<` and `>` may hold brackets and blanks (CommonMark §6.3). */
function link(text: string, address: string): string {
  const inside = address
    .replace(/[<>\\]|\s/g, (char) => encodeURIComponent(char))
    .replace(/[_*`$&]/g, (sign) => (sign === '&' ? '&amp;' : sign));
  return `[${text}](<${inside}>)`;
}
