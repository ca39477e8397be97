import { expect, it } from 'vitest';
import { transliterate } from '../../../shared/bibliography/transliterate.ts';

it.each([
  ['Plain ASCII', 'Plain ASCII'],
  ['Łukasz Łabędź', 'Lukasz Labedz'],
  ['Straße ẞ', 'Strasse SS'],
  ['Søren Ørsted Æsop Œuvre', 'Soren Orsted Aesop Oeuvre'],
  ['Þór Ðuro Đặng', 'Thor Duro Dang'],
  ['Ångström Hè', 'Angstrom He'],
  ['Nguyễn Phương', 'Nguyen Phuong'],
  ['Иванов Достоевский', 'Ivanov Dostoevskiy'],
  ['Хрущёв Щука', 'Khrushchev Shchuka'],
  ['Ђорђе Петровић', 'Djordje Petrovic'],
  ['Їжак Ґанок', 'Izhak Ganok'],
  ['Παπαδόπουλος', 'Papadopoulos'],
  ['β-VAE', 'v-VAE'],
  ['ﬁne ＡＢ ²', 'fine AB 2'],
  ['王小灯 Wang', ' Wang'],
  ['محمد', 'mhmd'],
  ['کیوان چمنی', 'kywan chmny'],
  ['مُحَمَّد', 'mhmd'],
  ['אבידן לוי', 'abydn lvy'],
  ['שָׁלוֹם', 'shlvm'],
])('writes %j as %j', (text, ascii) => {
  expect(transliterate(text)).toBe(ascii);
});
