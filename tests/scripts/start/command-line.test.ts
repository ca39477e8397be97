import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { readCommandLine } from '../../../scripts/start/command-line.mjs';

it('passes switches on as they are', () => {
  const args = ['--user-data-dir=x', '--remote-debugging-port=0', '--', 'paper.bib'];
  expect(readCommandLine(args, '/home')).toEqual({ switches: args, picture: null });
});

it('makes the screenshot absolute, from the folder the user is in', () => {
  const picture = resolve('/home/me', 'shots/a b.png');
  expect(readCommandLine(['--screenshot=shots/a b.png', '--lang=de'], '/home/me')).toEqual({
    switches: [`--screenshot=${picture}`, '--lang=de'],
    picture,
  });
});

it.each(['--screenshot', '--screenshot='])('asks for a file when it is only told %s', (arg) => {
  expect(() => readCommandLine([arg], '/home')).toThrow('say where to');
});
