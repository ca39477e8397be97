import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { describe, expect, it } from 'vitest';
import { hayagrivaWriter } from '../../shared/bibliography/hayagriva/write.ts';
import type { Entry } from '../../shared/bibliography/model.ts';
import { DEFAULT_PROFILE } from '../../shared/bibliography/profile.ts';
import { writeAll } from '../../shared/bibliography/writer.ts';
import { htmlToText } from '../../shared/feed/html-text.ts';
import { EVERYTHING } from '../shared/bibliography/everything.ts';
import { CORPORA } from './bibliographies.ts';
import { letters, titleOf } from './readings.ts';
import { temporaryFolder } from './tools.ts';

/** The bibliography that Typst prints in a style, as letters; its own words where it refuses. */
function printed(yaml: string, style: string): { refused: string[]; text: string } {
  const workspace = temporaryFolder();
  writeFileSync(join(workspace, 'lectern.yml'), yaml);
  const compiler = NodeCompiler.create({ workspace });
  const mainFileContent = `#bibliography("lectern.yml", full: true, style: "${style}")`;
  const made = compiler.tryHtml({ mainFileContent });
  const problems = made.takeDiagnostics();
  if (problems) {
    const refused: { message: string }[] = compiler.fetchDiagnostics(problems);
    return { refused: refused.map(({ message }) => message), text: '' };
  }
  return { refused: [], text: letters(htmlToText(made.result?.html() ?? '')) };
}

/** Words that no style shortens. */
function tellingParts(entry: Entry): string[] {
  const { author = [], date = '' } = entry.fields;
  const families = author.slice(0, 1).map((one) => ('literal' in one ? one.literal : one.family));
  return [titleOf(entry), ...families, /^\d{4}/.exec(date)?.[0] ?? ''].map(letters);
}

describe.each(CORPORA)('Typst, on %s', (_, entries) => {
  it('prints titles, first authors and years', () => {
    const yaml = writeAll(entries, hayagrivaWriter(DEFAULT_PROFILE));
    const { refused, text } = printed(yaml, 'ieee');
    expect(refused).toEqual([]);
    const lost = entries.flatMap((entry) => {
      const missing = tellingParts(entry).filter((part) => !text.includes(part));
      return missing.length > 0 ? [{ key: entry.citekey, missing }] : [];
    });
    expect(lost).toEqual([]);
  });

  it.each(['apa', 'chicago-author-date', 'vancouver'])(
    'takes every field, in the style %s',
    (style) => {
      const yaml = writeAll(entries, hayagrivaWriter(EVERYTHING));
      expect(printed(yaml, style).refused).toEqual([]);
    },
  );
});
