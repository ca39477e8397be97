import { useEffect, useState } from 'react';
import { readReference } from '../../../shared/lookup/reference.ts';
import { isOwnDrag } from '../../state/drag-cite.ts';
import { openDialog, useUi } from '../../state/ui.ts';

/** Fewer characters than this are no page, but something pasted by mistake. */
const LEAST = 200;
/** More characters than this are no reference to one paper. */
const LONGEST = 600;

/** A page goes to the import; a link, DOI or arXiv id is a paper to add. */
function take(text: string): void {
  const reference = text.length < LONGEST ? readReference(text) : null;
  if (reference && reference.kind !== 'title') openDialog({ kind: 'add-paper', text: text.trim() });
  else if (text.length >= LEAST) openDialog({ kind: 'import', text });
}

/** Files, pages and links that are dropped on the window or pasted into it open a dialog. */
export function useIncoming(): { over: boolean } {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const drag = (event: DragEvent) => {
      if (isTakenByField(event)) return;
      // Always: a drop that is not ours must not navigate the window away.
      event.preventDefault();
      setOver(holdsFiles(event));
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      if (isTakenByField(event)) return;
      event.preventDefault();
      if (isOwnDrag(event.dataTransfer)) return;
      const file = event.dataTransfer?.files[0];
      const text = event.dataTransfer?.getData('text/plain') ?? '';
      if (file) openDialog({ kind: 'import', file });
      else take(text);
    };
    const paste = (event: ClipboardEvent) => {
      if (useUi.getState().dialog || isField(event.target)) return;
      const file = event.clipboardData?.files[0];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (file) openDialog({ kind: 'import', file });
      else take(text);
    };
    const pairs = { dragover: drag, dragenter: drag, dragleave: leave, drop, paste };
    for (const [name, listener] of Object.entries(pairs)) {
      addEventListener(name, listener as EventListener);
    }
    return () => {
      for (const [name, listener] of Object.entries(pairs)) {
        removeEventListener(name, listener as EventListener);
      }
    };
  }, []);
  return { over };
}

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/** A field that can be written in takes dragged text by itself. */
function isTakenByField(event: DragEvent): boolean {
  const { target } = event;
  return isField(target) && !target.readOnly && !holdsFiles(event);
}

function isField(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
