import { expect, it } from 'vitest';
import { listHtml, listText } from '../../../../shared/bibliography/styles/list-text.ts';

const one = { index: 0, label: '[1]', text: 'Ward, Kites.', html: 'Ward, <i>Kites</i>.' };
const other = { index: 1, label: '', text: 'Li & Öz.', html: 'Li &#38; Öz.' };

it('is a paragraph for each reference, with its number if it has one', () => {
  expect(listText([one, other])).toBe('[1] Ward, Kites.\n\nLi & Öz.');
  expect(listHtml([one, other])).toBe('<p>[1] Ward, <i>Kites</i>.</p>\n<p>Li &#38; Öz.</p>');
});

it('is empty without references', () => {
  expect(listText([])).toBe('');
  expect(listHtml([])).toBe('');
});
