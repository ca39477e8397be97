import type { DeepLink } from './deep-link.ts';
import type { ImportFile } from './ipc.ts';
import type { Failure } from './reply.ts';

/** Commands that a desktop may begin Lectern with. */
export const STARTING_COMMANDS = ['add-paper', 'refresh'] as const;

/** A command that a desktop may begin Lectern with. */
export type StartingCommand = (typeof STARTING_COMMANDS)[number];

/** What came from outside for the page to show: a link, a file to import, a command, or why not. */
export type Arrival =
  | DeepLink
  | { kind: 'file'; file: ImportFile }
  | { kind: 'command'; id: StartingCommand }
  | { kind: 'failure'; failure: Failure };
