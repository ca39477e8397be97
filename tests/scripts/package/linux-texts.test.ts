import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { strings } from '../../../electron/terminal/strings.ts';
import { root } from '../../../scripts/setup/paths.mjs';
import { FORMATS, STYLES } from '../../../shared/bibliography/profile.ts';
import { headerLine } from '../../../shared/library-file/header.ts';

const read = (name: string) => readFileSync(join(root, 'resources/linux', name), 'utf8');
const help = `${strings.help}${strings.exportHelp}`;
const options = [...new Set(help.match(/--[a-z-]+/g))];
/** What is typed on a command line: all that has values to choose from. */
const values = [...FORMATS, ...STYLES, 'utf8', 'latex', 'always', 'needed', 'never'];

describe('whatever the help of the terminal names', () => {
  const page = read('lectern.1').replaceAll('\\-', '-');

  it.each([...options, ...values])('is in the manual page: %s', (word) => {
    expect(page).toContain(word);
  });

  it.each(['lectern.bash', '_lectern', 'lectern.fish'])('is completed by %s', (file) => {
    const text = read(`completions/${file}`);
    // fish has its own way to write options.
    const forms = (word: string) => [word, word.replace(/^--/, '-l ')];
    const missing = [...options, ...values].filter(
      (word) => !forms(word).some((form) => text.includes(form)),
    );
    expect(missing).toEqual([]);
  });

  it('is of the exit codes in the manual page too', () => {
    const codes = [...strings.exportHelp.matchAll(/ {2}(\d) {2}\w/g)].map(([, code]) => code);
    const exits = page.slice(page.indexOf('.SH EXIT STATUS'), page.indexOf('.SH ENVIRONMENT'));
    expect([...exits.matchAll(/^\.B (\d)$/gm)].map(([, code]) => code)).toEqual(
      codes.length > 0 ? ['0', '1', '2', '3'] : [],
    );
  });
});

it('knows a library by its first line, as it is written', () => {
  const text = read('mime.xml');
  expect(XMLValidator.validate(text)).toBe(true);
  const [, magic = ''] = /offset="0" value='([^']+)'/.exec(text) ?? [];
  expect(headerLine(3).startsWith(magic)).toBe(true);
  expect(magic.length).toBeGreaterThan(10);
});

it('tells shops the same of the app as its package.json', () => {
  const { component } = new XMLParser().parse(read('lectern.metainfo.xml'));
  const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(component.project_license).toBe(own.license);
  expect(component.launchable).toBe(own.desktopName);
  expect(component.url).toBe(own.homepage);
  expect(component.developer_name).toBe(own.author.name);
});
