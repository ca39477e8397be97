import type { TagColour } from '../../../shared/colours.ts';
import { howMany, type Words } from '../../state/history.ts';

/** Texts about tags. */
export const tagStrings = {
  actions: (path: string) => `Actions for tag ${path}`,
  rename: 'Rename…',
  merge: 'Merge into…',
  noColour: 'No colour',
  remove: 'Delete tag',
  coloured: (path: string, colour: TagColour) => `Tag ${path} is now ${colour}`,
  uncoloured: (path: string) => `Tag ${path} has no colour now`,
  removed: (path: string): Words => ({
    done: `Tag ${path} deleted`,
    doing: `Deleting tag ${path}`,
    part: (done, total) => `Tag ${path} deleted from ${howMany(done, total)} places`,
  }),
  renamed: (from: string, to: string): Words => ({
    done: `Tag ${from} renamed to ${to}`,
    doing: `Renaming tag ${from} to ${to}`,
    part: (done, total) => `Tag ${from} renamed to ${to} in ${howMany(done, total)} places`,
  }),
  merged: (from: string, to: string): Words => ({
    done: `Tag ${from} merged into ${to}`,
    doing: `Merging tag ${from} into ${to}`,
    part: (done, total) => `Tag ${from} merged into ${to} in ${howMany(done, total)} places`,
  }),
  renameTitle: (path: string) => `Rename tag ${path}`,
  mergeTitle: (path: string) => `Merge tag ${path}`,
  newName: 'New name',
  nameHint: 'A slash makes a child: method/attention.',
  willMerge: (to: string) => `There is a tag ${to} already: the two will be merged.`,
  below: 'A tag cannot be moved below itself.',
  empty: 'Type a name.',
  into: 'Merge into',
  mergeHint: 'Every paper of this tag gets the other one instead.',
  noOthers: 'There is no other tag yet.',
  renameButton: 'Rename',
  mergeButton: 'Merge',
  cancel: 'Cancel',
  close: 'Close',
};
