import { objectOf } from '../../feed/json-value.ts';
import { markdownLiteral, markdownText, markdownTitleWithCapitals } from '../markdown-text.ts';
import type { Entry } from '../model.ts';
import { wholeTitle } from '../plain-title.ts';
import type { Profile } from '../profile.ts';
import { profiled } from '../profiled.ts';
import type { BibliographyWriter } from '../writer.ts';
import { yamlKey, yamlText } from '../yaml.ts';
import { cslItemOf } from './to-csl.ts';

/** Variables that pandoc does not read as Markdown. */
const VERBATIM = new Set(['id', 'type', 'language']);

/** Variables that pandoc reads as Markdown though they are meant literally, quotes and all. */
const LITERAL = new Set(['DOI', 'URL', 'ISBN', 'ISSN', 'PMID', 'PMCID']);

/**
 * CSL-JSON's variables as YAML, as pandoc reads them
 * (https://pandoc.org/MANUAL.html#specifying-bibliographic-data): texts are Markdown, so that titles
 * keep their formulas.
 */
export function cslYamlWriter(profile: Profile): BibliographyWriter {
  return {
    head: '---\nreferences:\n',
    entry: (entry) => yamlItem(profiled(entry, profile)),
    separator: '',
    tail: '...\n',
  };
}

function yamlItem(entry: Entry): string {
  const item = cslItemOf(entry);
  const lines = Object.entries(item).map(([name, value]) => {
    const title = wholeTitle(entry.fields);
    const text =
      name === 'title' ? yamlText(markdownTitleWithCapitals(title)) : yamlValue(name, value);
    return `${yamlKey(name)}:${text.startsWith('\n') ? '' : ' '}${text}\n`;
  });
  return `- ${lines.join('  ')}`;
}

/** A text, a list of people, or a date. */
function yamlValue(name: string, value: unknown): string {
  if (typeof value === 'string') {
    if (VERBATIM.has(name)) return yamlText(value);
    return yamlText(LITERAL.has(name) ? markdownLiteral(value) : markdownBlocks(value));
  }
  if (Array.isArray(value)) return value.map(yamlName).join('');
  const parts = Object.entries(objectOf(value) ?? {}).map(([name, part]) => {
    const flow =
      name === 'date-parts' ? JSON.stringify(part).replaceAll(',', ', ') : JSON.stringify(part);
    return `\n    ${yamlKey(name)}: ${flow}`;
  });
  return parts.join('');
}

function yamlName(name: unknown): string {
  const parts = Object.entries(objectOf(name) ?? {}).map(
    ([part, text]) => `${yamlKey(part)}: ${yamlText(markdownText(String(text)))}`,
  );
  return `\n  - ${parts.join('\n    ')}`;
}

function markdownBlocks(text: string): string {
  return text.split('\n\n').map(markdownText).join('\n\n');
}
