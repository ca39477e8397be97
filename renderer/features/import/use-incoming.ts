import { useEffect, useState } from 'react';
import { openDialog, useUi } from '../../state/ui.ts';

/** Fewer characters than this are no page, but something pasted by mistake. */
const LEAST = 200;

/** Files dropped on the window and pages pasted into it open the import dialog. */
export function useIncoming(): { over: boolean } {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const drag = (event: DragEvent) => {
      // Always: a drop that is not ours must not navigate the window away.
      event.preventDefault();
      setOver(holdsFiles(event));
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      const text = event.dataTransfer?.getData('text/plain') ?? '';
      if (file) openDialog({ kind: 'import', file });
      else if (text.length >= LEAST) openDialog({ kind: 'import', text });
    };
    const paste = (event: ClipboardEvent) => {
      if (useUi.getState().dialog || isField(event.target)) return;
      const file = event.clipboardData?.files[0];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (file) openDialog({ kind: 'import', file });
      else if (text.length >= LEAST) openDialog({ kind: 'import', text });
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

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
