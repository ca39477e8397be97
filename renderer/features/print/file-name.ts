import { strings } from './strings.ts';

/** What a name of a file may not hold on any system, and what would hide it or end in nothing. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}<>:"/\\|?*]+/gu;

/** Names that Windows keeps for devices, whatever follows them behind a dot. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** The longest name, without `.pdf`, in characters. */
const MOST = 80;

/** The name under which a printout of one paper is offered to be saved. */
export function pdfNameFor(title: string): string {
  const plain = title
    .replace(UNSAFE, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+/, '');
  const short = [...plain]
    .slice(0, MOST)
    .join('')
    .replace(/[. ]+$/, '');
  if (short === '' || DEVICE.test(short)) return `${strings.untitled}.pdf`;
  return `${short}.pdf`;
}
