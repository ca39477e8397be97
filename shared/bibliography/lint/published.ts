import { isArxivDoi, parseDoi } from '../../identifiers.ts';
import { isPreprintDoi } from '../doi-kinds.ts';
import { plainText } from '../plain-text.ts';
import { parseVenue, type Venue } from '../venue.ts';
import { venueNumbers } from '../venue-numbers.ts';
import { findVenue } from '../venue-table.ts';
import type { Check, Finding, Subject } from './finding.ts';

/** "Accepted at …", "to appear in …": the words by which authors say where it will come out. */
const SAID =
  /\b(?:accepted|to appear|to be (?:published|presented)|published|appear(?:s|ed|ing)|presented|forthcoming|camera[- ]ready(?: version)?)\s*(?:at|in|to|by|for|as|with|:)?\s+(?:the\s+)?(.{2,200})/i;

/** Longer remarks, in UTF-16 units, name no venue. */
const LONGEST = 2000;

/** These have not said yes, or are another event than the one that is named. */
const NOT_IT =
  /\b(?:submitted|under (?:\w+ )?review|rejected|withdrawn|workshops?|w\/s|symposium|tutorial|poster|demo|abstract|extended version|short version|version of|preliminary|student|doctoral)\b/i;

/**
 * A preprint that has come out: arXiv's journal reference says so, its authors' comment does, or a
 * publisher's DOI leads there. What is cited should be what was reviewed. A mend sets the venue only
 * where it is one of `data/venues.json`, with a year, or a volume of a journal.
 */
export const published: Check = (subject) => {
  const { paper } = subject;
  if (!isPreprint(subject)) return [];
  const [journalRef, comment, doi] = [paper.journalRef, paper.comment, paper.doi].map(
    (text = '') => (text.length > LONGEST ? '' : text),
  );
  if (journalRef && parseVenue(journalRef).kind !== 'preprint') {
    return [venueFrom('journalRef', journalRef, journalRef)];
  }
  const said = comment && !NOT_IT.test(comment) ? SAID.exec(comment)?.[1] : undefined;
  if (comment && said !== undefined) {
    const name = said.split(/[.;](?:\s|$)|\s\(|,\s(?!\d{4})/)[0]?.trim() ?? '';
    if (isKnown(name)) return [venueFrom('comment', comment, name)];
  }
  const bare = parseDoi(doi ?? '');
  const isElsewhere = bare !== null && !isArxivDoi(bare) && !isPreprintDoi(bare);
  return isElsewhere ? [{ field: 'doi', before: bare }] : [];
};

function isPreprint({ paper, entry, exported }: Subject): boolean {
  if (entry && !['preprint', 'online', 'misc', 'unpublished'].includes(entry.type)) return false;
  return Boolean(paper.arxivId) && !paper.venue && exported.type === 'preprint';
}

function venueFrom(field: string, before: string, venue: string): Finding {
  if (!isKnown(venue) && !isIssue(parseVenue(venue))) return { field, before };
  return { field, before, after: venue, edit: { venue } };
}

/** A volume of a journal, as journal references name it. */
function isIssue(venue: Venue): boolean {
  return venue.kind === 'journal' && venue.year !== undefined && venue.volume !== undefined;
}

/** A place with a year that `data/venues.json` has. */
function isKnown(venue: string): boolean {
  const { name, year } = venueNumbers(plainText(venue));
  const bare = name.replace(/^(?:proceedings|proc\.?) of (?:the )?/i, '');
  return year !== undefined && findVenue(bare) !== undefined;
}
