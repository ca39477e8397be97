import type { FieldName } from '../model.ts';

/** Tags that hold one text, with the field that each is, in the order in which they are written. */
export const RIS_TEXTS: readonly (readonly [name: FieldName, tag: string])[] = [
  ['series', 'T3'],
  ['volume', 'VL'],
  ['number', 'IS'],
  ['edition', 'ET'],
  ['chapter', 'SE'],
  ['degree', 'M3'],
  ['location', 'CY'],
  ['eventtitle', 'T2'],
  ['isbn', 'SN'],
  ['issn', 'SN'],
  ['doi', 'DO'],
  ['url', 'UR'],
  ['file', 'L1'],
  ['language', 'LA'],
  ['note', 'N1'],
  ['annotation', 'RN'],
  ['abstract', 'AB'],
];

/** Tags for which the model has no field, but biblatex has (manual 3.18 §2.2.2). */
export const RIS_OTHERS: readonly (readonly [name: string, tag: string])[] = [
  ['shorttitle', 'ST'],
  ['shortjournal', 'J2'],
  ['volumes', 'NV'],
  ['origtitle', 'OP'],
  ['library', 'CN'],
];
