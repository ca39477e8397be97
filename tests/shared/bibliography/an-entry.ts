import type { Entry, Fields } from '../../../shared/bibliography/model.ts';

/** An entry of which a test says only what matters to it. */
export function anEntry(type: Entry['type'], fields: Fields = {}): Entry {
  return {
    type,
    citekey: 'berg2025kites',
    fields: {
      title: [{ math: false, text: 'Kites in the Wind' }],
      author: [{ family: 'Berg', given: 'Otto', particle: 'van der' }],
      date: '2025-02-19',
      ...fields,
    },
  };
}
