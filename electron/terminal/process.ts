import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import * as v from 'valibot';
import { OrderSchema } from '../../shared/terminal.ts';
import { type Arrived, takeOver, wordsFor } from '../arrivals/arrived.ts';
import { shortened } from '../arrivals/hand-over-size.ts';
import { ownArguments, ownProgram } from '../own-command.ts';
import { answerAt } from './answer.ts';
import type { CommandLine } from './command-line.ts';
import { EXIT, type Streams } from './speaker.ts';
import { strings } from './strings.ts';
import type { Terminal } from './terminal.ts';
import type { TerminalExports } from './terminal-exports.ts';

/** The streams of this process; it ends where nobody reads on, as in `lectern export | head`. */
export function standardStreams(): Streams {
  process.stdout.on('error', () => app.exit(EXIT.failed));
  return {
    out: (text) => process.stdout.write(text),
    error: (text) => process.stderr.write(text),
    isTerminal: process.stderr.isTTY === true,
  };
}

/**
 * Keeps what Chromium says of itself from standard error, such as of a window that ends while a message
 * to it is under way: only what ends the process is said. Takes effect when Electron is ready.
 */
export function quietenChromium(): void {
  // https://www.electronjs.org/docs/latest/api/command-line-switches#--log-level
  const fatal = '3';
  if (!app.commandLine.hasSwitch('log-level')) app.commandLine.appendSwitch('log-level', fatal);
}

/** Says what needs no library, and ends. */
export function answer(line: Extract<CommandLine, { kind: 'help' | 'wrong' }>): void {
  if (line.kind === 'help') process.stdout.write(line.text);
  else process.stderr.write(`${line.message}\n${strings.seeHelp}\n`);
  app.exit(line.kind === 'help' ? EXIT.done : EXIT.wrong);
}

/**
 * The command line is too long for a Lectern that may have the library open, and that must not even be
 * asked: starts anew with as much of it as can be handed on. A terminal is told.
 */
export function startShorter(line: CommandLine, arrived: readonly Arrived[]): void {
  if (line.kind === 'export') {
    answer({ kind: 'wrong', message: strings.tooLong });
    return;
  }
  startWith(shortened(arrived));
  app.exit(EXIT.done);
}

/** Has Lectern start with a window when this process has ended, and take what arrived. */
export function startWith(arrived: readonly Arrived[]): void {
  app.relaunch({ execPath: ownProgram(), args: [...ownArguments(), ...wordsFor(arrived)] });
}

/** Lets the Lectern that has the library open do it, and ends when that is done. */
export function exportElsewhere(terminal: Terminal): void {
  // Two processes may not share the files of one profile.
  const nowhere = mkdtempSync(join(tmpdir(), 'lectern-terminal-'));
  app.setPath('userData', nowhere);
  app.setPath('sessionData', nowhere);
  void terminal.elsewhere().then((code) => {
    rmSync(nowhere, { recursive: true, force: true });
    app.exit(code);
  });
}

/** Does what a terminal asked another process for; null where it asked for nothing. */
export function exportFor(data: unknown, exports: TerminalExports): Promise<void> | null {
  const order = v.safeParse(OrderSchema, data);
  if (!order.success) return null;
  const { say, end } = answerAt(order.output.socket);
  return exports.run(order.output, say).finally(end);
}

/**
 * Exports without a window and ends. Who starts Lectern meanwhile gets its window afterwards; exports
 * that other terminals ask for meanwhile are done before.
 */
export function exportHere(terminal: Terminal, exports: TerminalExports): void {
  app.dock?.hide();
  let wantsWindow = false;
  const arrived: Arrived[] = [];
  const others: Promise<void>[] = [];
  app.on('second-instance', (_event, _words, _folder, data) => {
    const other = exportFor(data, exports);
    if (other) others.push(other);
    else {
      wantsWindow = true;
      arrived.push(...takeOver(data));
    }
  });
  const { say, code } = terminal.here();
  void exports.run(terminal.order, say);
  void code.then(async (number) => {
    await Promise.all(others);
    if (wantsWindow) startWith(arrived);
    app.exit(number);
  });
}
