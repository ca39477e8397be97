import { getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { withInformation } from '../../../electron/print/pdf-information.ts';

/** A whole PDF of one empty page, with its end as Chromium writes it. */
function pdf(info = "(D:20261127181216+00'00')"): Uint8Array {
  const objects = [
    `<</Creator (Chromium)\n/Producer (Skia/PDF m130)\n/CreationDate ${info}>>`,
    '<</Type /Catalog /Pages 3 0 R>>',
    '<</Type /Pages /Kids [4 0 R] /Count 1>>',
    '<</Type /Page /Parent 3 0 R /MediaBox [0 0 100 100]>>',
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const start = text.length;
  text += `xref\n0 5\n0000000000 65535 f \n${rows}trailer\n<</Size 5\n/Root 2 0 R\n/Info 1 0 R>>\n`;
  text += `startxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

const information = { title: 'Kites', author: 'Ada Ward', creator: 'Lectern' };

async function readInformation(bytes: Uint8Array) {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  return { pages: document.numPages, ...((await document.getMetadata()).info as object) };
}

describe('withInformation', () => {
  it('names title, author and program, and keeps what was true', async () => {
    expect(await readInformation(withInformation(pdf(), information))).toMatchObject({
      pages: 1,
      Title: 'Kites',
      Author: 'Ada Ward',
      Creator: 'Lectern',
      Producer: 'Skia/PDF m130',
      CreationDate: "D:20261127181216+00'00'",
    });
  });

  it.each([
    ['other scripts and emoji', '数学 Ωmega 🪁', '数学 Ωmega 🪁'],
    ['what would end a string or a dictionary', ') >> endobj \\ ((', ') >> endobj \\ (('],
    ['half a character', 'a\ud800b', 'a\ufffdb'],
  ])('takes %s as text', async (_name, title, read) => {
    expect(await readInformation(withInformation(pdf(), { ...information, title }))).toMatchObject({
      pages: 1,
      Title: read,
      Author: 'Ada Ward',
    });
  });

  it('says nothing of an author that it does not know', async () => {
    const read = await readInformation(withInformation(pdf(), { ...information, author: '' }));
    expect(read).not.toHaveProperty('Author');
  });

  it('changes no byte of what was there, and can be done twice', async () => {
    const once = withInformation(pdf(), information);
    expect(Buffer.from(once.subarray(0, pdf().length))).toEqual(pdf());
    const twice = withInformation(once, { ...information, title: 'Birds' });
    expect(await readInformation(twice)).toMatchObject({ pages: 1, Title: 'Birds' });
  });

  it.each([
    ['nothing', ''],
    ['no PDF', 'hello'],
    ['a file that was cut short', Buffer.from(pdf()).toString('latin1').slice(0, -20)],
    ['a cross-reference stream', '%PDF-1.5\nstartxref\n9\n%%EOF\n'],
    ['a trailer without information', 'trailer\n<</Size 5>>\nstartxref\n9\n%%EOF\n'],
  ])('leaves %s as it is', (_name, text) => {
    const bytes = Buffer.from(text, 'latin1');
    expect(withInformation(bytes, information)).toBe(bytes);
  });
});
