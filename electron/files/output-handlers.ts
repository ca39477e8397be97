import type { BrowserWindow } from 'electron';
import { done } from '../../shared/reply.ts';
import type { Handlers } from '../ipc.ts';
import { chooseOutput } from './dialogs.ts';
import type { FollowedFiles } from './followed-files.ts';
import type { ImportFiles } from './import-file.ts';
import type { Outputs } from './outputs.ts';

type OutputRequest =
  | 'chooseOutput'
  | 'followOutput'
  | 'beginOutput'
  | 'writeOutput'
  | 'commitOutput'
  | 'abortOutput'
  | 'followedFiles'
  | 'offerFollowed';

/** The answers to requests about what is written. */
export function outputHandlers(
  window: () => BrowserWindow,
  outputs: Outputs,
  followed: FollowedFiles,
  imports: ImportFiles,
): Pick<Handlers, OutputRequest> {
  return {
    chooseOutput: async ({ format, suggestedName }) => {
      const path = await chooseOutput(window(), format, suggestedName);
      return done(path === null ? null : { id: outputs.offer(path), path });
    },
    followOutput: ({ id }) => outputs.follow(id),
    beginOutput: ({ to, over }) => outputs.begin(to, over),
    writeOutput: ({ output, parts }) => outputs.write(output, parts),
    commitOutput: ({ output, stamp }) => outputs.commit(output, stamp),
    abortOutput: async ({ output }) => {
      await outputs.abort(output);
      return done(null);
    },
    followedFiles: async () => done(await followed.list()),
    offerFollowed: async ({ id }) => {
      const path = followed.pathOf(id);
      return path === undefined ? done(null) : imports.offer(path);
    },
  };
}
