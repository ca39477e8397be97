import type { Arrival } from '../shared/arrival.ts';
import { assertNever } from '../shared/assert-never.ts';
import { ask } from './bridge.ts';
import { run } from './commands.ts';
import { paperMeantBy } from './db/meant-paper.ts';
import { focusOn } from './state/focus.ts';
import { sayError, sayFailure } from './state/notice.ts';
import { openById } from './state/selection.ts';
import { closeDialog, type Dialog, openDialog, setQuery, showPane, useUi } from './state/ui.ts';

const strings = {
  unknown: (id: string) => `${id} is not in your library.`,
  unknownHint: 'Add it with "Add paper", or search for its title.',
};

/** Dialogs that only show something: nothing is lost when what came from outside takes their place. */
const LOOKED_AT: readonly Dialog['kind'][] = ['palette', 'shortcuts', 'network', 'digest'];

/** So much of an unknown id is shown. */
const SHOWN = 80;

let last: Promise<void> = Promise.resolve();

/** Shows what has come from outside, one after the other, each when no dialog is in its way. */
export function takeArrivals(): void {
  last = last.then(takeAll).catch(sayError);
}

async function takeAll(): Promise<void> {
  for (;;) {
    await nothingInTheWay();
    const reply = await ask('nextArrival', {});
    if (!reply.ok) return sayFailure(reply.failure);
    if (reply.value === null) return;
    await show(reply.value);
  }
}

/** Nothing here adds, looks up or changes a thing: that is left to the user. */
async function show(arrival: Arrival): Promise<void> {
  switch (arrival.kind) {
    case 'add':
      return openDialog({ kind: 'add-paper', text: arrival.text, waits: true });
    case 'search':
      showPane('list');
      setQuery({ view: 'all', tag: null, words: arrival.query });
      return focusOn('search');
    case 'paper':
      return showPaper(arrival.id);
    case 'file':
      return openDialog({ kind: 'import', offered: arrival.file });
    case 'command':
      return run(arrival.id);
    case 'failure':
      return sayFailure(arrival.failure);
    default:
      return assertNever(arrival);
  }
}

async function showPaper(id: string): Promise<void> {
  const paper = await paperMeantBy(id);
  if (paper !== undefined) return openById(paper);
  sayFailure({
    code: 'unknown-paper',
    message: strings.unknown(id.length > SHOWN ? `${id.slice(0, SHOWN)}…` : id),
    hint: strings.unknownHint,
  });
}

/** Settles when no dialog is open in which something could be lost. */
function nothingInTheWay(): Promise<void> {
  const { dialog } = useUi.getState();
  if (dialog && LOOKED_AT.includes(dialog.kind)) closeDialog();
  if (useUi.getState().dialog === null) return Promise.resolve();
  return new Promise((done) => {
    const off = useUi.subscribe((ui) => {
      if (ui.dialog !== null) return;
      off();
      done();
    });
  });
}
