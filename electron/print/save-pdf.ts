import { failed, type Reply } from '../../shared/reply.ts';
import { saveText } from '../files/save-text.ts';
import { withInformation } from './pdf-information.ts';
import type { PrintWindow } from './printing.ts';

/** Writes what is drawn in a window as a PDF to `path`, whole or not at all; null when that was given up. */
export async function savePdf(
  path: string,
  window: PrintWindow,
  { title, author }: { title: string; author: string },
): Promise<Reply<{ path: string }> | null> {
  let pdf: Uint8Array;
  try {
    pdf = await window.toPdf();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return failed(
      'no-pdf',
      `The pages could not be made: ${message}`,
      'Try again, with fewer papers at a time.',
    );
  }
  // Given up meanwhile: then the file must stay as it is.
  if (window.isGone()) return null;
  return saveText(path, withInformation(pdf, { title, author, creator: 'Lectern' }));
}
