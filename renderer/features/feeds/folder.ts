import { cleanText } from '../../../shared/text.ts';

/** The path of a folder as it was typed: `Journals / Physics` is `Journals/Physics`. */
export function cleanFolder(typed: string): string {
  return typed.split('/').map(cleanText).filter(Boolean).join('/');
}
