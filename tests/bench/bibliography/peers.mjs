import { statSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../../scripts/setup/run.mjs';
import { isOnPath } from '../../../scripts/setup/system-libraries.mjs';

/**
 * Programs and libraries that read BibTeX and write it, on a file. Each gives the seconds that it
 * took to read and to write, null for what it does not do alone, and how many entries it found. The
 * slow ones get a smaller file (`megabytes`); all are told by the megabyte and by the entry.
 */
export const PEERS = {
  bibtool: { megabytes: 20, isThere: () => isOnPath('bibtool'), measure: bibtool },
  pybtex: { megabytes: 5, isThere: () => isOnPath('python3'), measure: pybtex },
  pandoc: { megabytes: 1, isThere: () => isOnPath('pandoc'), measure: pandoc },
  retorquere: { megabytes: 5, isThere: () => true, measure: retorquere },
  'citation-js': { megabytes: 2, isThere: () => true, measure: citationJs },
};

const count = (text) => text.match(/^@(?!string|preamble|comment)/gim)?.length ?? 0;

/** Reads and writes in one go: the time of both is told for both. */
async function bibtool({ file, text, folder }) {
  const out = join(folder, 'bibtool.bib');
  const args = ['-q', '-i', file, '-o', out, '--', 'print.line.length=1000'];
  const [, took] = await timed(() => program('bibtool', args));
  if (statSync(out).size === 0) throw new Error('bibtool wrote nothing');
  return { read: took, write: took, entries: count(text) };
}

async function pybtex({ file }) {
  const script = new URL('peers.py', import.meta.url).pathname;
  const [output] = await timed(() => program('/usr/bin/python3', [script, file]));
  const [read, write, entries] = output.trim().split(/\s+/).map(Number);
  return { read, write, entries };
}

async function pandoc({ file, text, folder }) {
  const json = join(folder, 'pandoc.json');
  const out = join(folder, 'pandoc.bib');
  const read = ['-f', 'bibtex', '-t', 'csljson', file, '-o', json];
  const [, reading] = await timed(() => program('pandoc', read));
  const write = ['-f', 'csljson', '-t', 'bibtex', json, '-o', out];
  const [, writing] = await timed(() => program('pandoc', write));
  return { read: reading, write: writing, entries: count(text) };
}

async function retorquere({ text }) {
  const { parse } = await import('@retorquere/bibtex-parser');
  const [library, read] = await timed(() => parse(text, { sentenceCase: false }));
  return { read, write: null, entries: library.entries.length };
}

async function citationJs({ text }) {
  const { Cite } = await import('@citation-js/core');
  await import('@citation-js/plugin-bibtex');
  const [cite, read] = await timed(() => new Cite(text));
  const [, write] = await timed(() => cite.format('bibtex'));
  return { read, write, entries: cite.data.length };
}

async function program(name, args) {
  const { code, output } = await run(name, args);
  if (code !== 0) throw new Error(`${name} failed: ${output.trim().split('\n', 1)[0]}`);
  return output;
}

/** What a function gives, and how long it took in seconds. */
async function timed(work) {
  const start = performance.now();
  const result = await work();
  return [result, (performance.now() - start) / 1000];
}
