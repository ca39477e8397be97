/** What a PDF says of itself. */
export type PdfInformation = { title: string; author: string; creator: string };

/** How far from the end of a file its trailer begins at most, in bytes. */
const TAIL = 4096;

/**
 * A PDF that names its author and the program that made it, which Chromium leaves out: the file as it
 * is, with a new document information dictionary appended to it as an incremental update (ISO 32000-2
 * §7.5.6, §14.3.3). A file whose end is not as Chromium writes it comes back unchanged: it is a good
 * PDF without this.
 */
export function withInformation(pdf: Uint8Array, information: PdfInformation): Uint8Array {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const tail = file.subarray(Math.max(0, file.length - TAIL)).toString('latin1');
  const trailer = /^trailer\s*<<([\s\S]*?)>>\s*startxref\s+(\d+)\s+%%EOF\s*$/.exec(
    tail.slice(tail.lastIndexOf('trailer')),
  );
  const number = /\/Info\s+(\d+)\s+0\s+R/.exec(trailer?.[1] ?? '')?.[1];
  if (!trailer || number === undefined) return pdf;
  const kept = datesOf(file, number);
  const { title, author, creator } = information;
  const entries = [
    `/Title ${hexText(title)}`,
    ...(author ? [`/Author ${hexText(author)}`] : []),
    `/Creator ${hexText(creator)}`,
    ...kept,
  ];
  const object = `\n${number} 0 obj\n<<${entries.join('\n')}>>\nendobj\n`;
  const place = file.length + object.length;
  const from = String(file.length + 1).padStart(10, '0');
  const before = (trailer[1] ?? '').replace(/\/Prev\s+\d+/, '').trim();
  const end = [
    'xref',
    `${number} 1`,
    `${from} 00000 n `,
    'trailer',
    `<<${before}`,
    `/Prev ${trailer[2]}>>`,
    'startxref',
    String(place),
    '%%EOF\n',
  ].join('\n');
  return Buffer.concat([file, Buffer.from(object + end, 'latin1')]);
}

/** What Chromium says in the dictionary and is true still: when it was made, and by which library. */
function datesOf(file: Buffer, number: string): string[] {
  const from = file.indexOf(`\n${number} 0 obj`);
  if (from < 0) return [];
  const old = file.subarray(from, file.indexOf('endobj', from)).toString('latin1');
  return ['Producer', 'CreationDate', 'ModDate'].flatMap(
    (name) => new RegExp(`/${name}\\s*\\([^()\\\\]*\\)`).exec(old)?.[0] ?? [],
  );
}

/** A text string in UTF-16BE with its mark, as hexadecimal digits (ISO 32000-2 §7.9.2.2). */
function hexText(text: string): string {
  const whole = text.replace(/\p{Cs}/gu, '\ufffd');
  const units = Array.from({ length: whole.length }, (_, at) => whole.charCodeAt(at));
  return `<FEFF${units.map((unit) => unit.toString(16).padStart(4, '0')).join('')}>`;
}
