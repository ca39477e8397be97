import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { familyOf, formatName, parseName } from '../../shared/names.ts';

/** given | particle | family | suffix, `-` for none. */
const PEOPLE: [text: string, parts: string][] = [
  ['Guanzheng Chen', 'Guanzheng|-|Chen|-'],
  ['Chen, Guanzheng', 'Guanzheng|-|Chen|-'],
  ['  Yao \n Fu ', 'Yao|-|Fu|-'],
  ['Plato', '-|-|Plato|-'],
  ['Vinh Q. Tran', 'Vinh Q.|-|Tran|-'],
  ['Laurens van der Maaten', 'Laurens|van der|Maaten|-'],
  ['van der Maaten, Laurens', 'Laurens|van der|Maaten|-'],
  ['Berg, Otto van der', 'Otto|van der|Berg|-'],
  ['van Gogh', '-|van|Gogh|-'],
  ['Charles de la Vallée Poussin', 'Charles|de la|Vallée Poussin|-'],
  ['Johannes von Neumann', 'Johannes|von|Neumann|-'],
  ['Osama bin Laden', 'Osama|bin|Laden|-'],
  ['Ahmad ibn Hanbal', 'Ahmad|ibn|Hanbal|-'],
  ['Ahmed al-Farsi', 'Ahmed|-|al-Farsi|-'],
  ['Hassan Al-Khatib', 'Hassan|-|Al-Khatib|-'],
  ['Frances A. dos Santos', 'Frances A.|dos|Santos|-'],
  ['Ana da Silva', 'Ana|da|Silva|-'],
  ['Pedro do Carmo', 'Pedro|do|Carmo|-'],
  ['Marco di Cosimo', 'Marco|di|Cosimo|-'],
  ['Andrea del Sarto', 'Andrea|del|Sarto|-'],
  ['Maartje ter Hoeve', 'Maartje|ter|Hoeve|-'],
  ['Bernhard ten Brink', 'Bernhard|ten|Brink|-'],
  ["Gerard 't Hooft", "Gerard|'t|Hooft|-"],
  ['Sophie in ’t Veld', 'Sophie|in ’t|Veld|-'],
  ["Jean le Rond d'Alembert", "Jean|le|Rond d'Alembert|-"],
  ['Nicola De Cao', 'Nicola|-|De Cao|-'],
  ['Luc Van Gool', 'Luc|-|Van Gool|-'],
  ['Aäron Van Den Oord', 'Aäron|-|Van Den Oord|-'],
  ['Emanuele La Malfa', 'Emanuele|-|La Malfa|-'],
  ['Nguyen Van Anh', 'Nguyen Van|-|Anh|-'],
  ['Quoc Van Le', 'Quoc Van|-|Le|-'],
  ['José Ortega y Gasset', 'José|-|Ortega y Gasset|-'],
  ['João Gama e Silva', 'João|-|Gama e Silva|-'],
  ['J.-P. Serre', 'J.-P.|-|Serre|-'],
  ['Jean-Paul Sartre', 'Jean-Paul|-|Sartre|-'],
  ['J.P.Morgan', 'J.P.|-|Morgan|-'],
  ["Conor O'Brien", "Conor|-|O'Brien|-"],
  ["O'Brien", "-|-|O'Brien|-"],
  ['McDonald', '-|-|McDonald|-'],
  ['Jon Saad-Falcon', 'Jon|-|Saad-Falcon|-'],
  ['Martin Luther King Jr.', 'Martin Luther|-|King|Jr.'],
  ['Martin Luther King, Jr.', 'Martin Luther|-|King|Jr.'],
  ['King, Jr., Martin Luther', 'Martin Luther|-|King|Jr.'],
  ['King, Martin Luther, Jr.', 'Martin Luther|-|King|Jr.'],
  ['Otto van der Meer III', 'Otto|van der|Meer|III'],
  ['danah boyd', 'danah|-|boyd|-'],
  ['Ofir Press', 'Ofir|-|Press|-'],
  ['Le Song', 'Le|-|Song|-'],
  ['Song, Al', 'Al|-|Song|-'],
  ['Goran Glavaš', 'Goran|-|Glavaš|-'],
  ['Goran Glavas\u030c', 'Goran|-|Glavaš|-'],
  ['王小灯', '-|-|王小灯|-'],
  ['山田 太郎', '太郎|-|山田|-'],
  ['김 민수', '민수|-|김|-'],
  ['Hao Sun (孙浩)', 'Hao|-|Sun|-'],
  ['Ada Lovelace (Tidepool Lab, Oslo)', 'Ada|-|Lovelace|-'],
  ['Иван Иванов', 'Иван|-|Иванов|-'],
  ['\u202eEve\u0000 Mallory', 'Eve|-|Mallory|-'],
];

const GROUPS = [
  'The Pebble Collaboration',
  'ATLAS Collaboration',
  'Qwen Team',
  'Gemini Team, Google',
  'OpenAI',
  'DeepSeek-AI',
  'Mistral AI',
  'NVIDIA',
  'Google, Inc.',
  'Google Research',
  'University of Oslo',
  'Friends of Kites',
  'Smith and Sons',
  '01.AI',
  'et al.',
];

describe('parseName', () => {
  it.each(PEOPLE)('takes %j apart', (text, parts) => {
    const author = parseName(text);
    if ('literal' in author) throw new Error(`a literal: ${author.literal}`);
    const { given = '-', particle = '-', family, suffix = '-' } = author;
    expect([given, particle, family, suffix].join('|')).toBe(parts);
  });

  it.each(GROUPS)('leaves %j whole', (text) => {
    expect(parseName(text)).toEqual({ literal: text });
  });

  it('takes braces as "leave it whole"', () => {
    expect(parseName('{Kite Makers}')).toEqual({ literal: 'Kite Makers' });
  });

  it('names nobody Anonymous', () => {
    expect(parseName(' \u200b ')).toEqual({ literal: 'Anonymous' });
    expect(parseName(', ,')).toEqual({ literal: 'Anonymous' });
  });

  it('always gives a name with something in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const author = parseName(text);
        expect('literal' in author ? author.literal : author.family).not.toBe('');
        expect(Object.values(author)).not.toContain('');
      }),
    );
  });
});

describe('formatName', () => {
  it('gives the reading order', () => {
    const otto = { family: 'Berg', given: 'Otto', particle: 'van der', suffix: 'Jr.' };
    expect(formatName(otto)).toBe('Otto van der Berg Jr.');
    expect(formatName({ literal: 'Qwen Team' })).toBe('Qwen Team');
    expect(formatName({ family: '山田', given: '太郎' })).toBe('山田太郎');
    expect(formatName({ family: 'Plato' })).toBe('Plato');
  });

  it('is read back as the same name', () => {
    for (const [text] of PEOPLE) {
      const author = parseName(text);
      const inverse = formatName(author);
      if (!/太郎|민수|van der Meer III/.test(inverse)) expect(parseName(inverse)).toEqual(author);
    }
  });
});

describe('familyOf', () => {
  it('leaves the particle out', () => {
    expect(familyOf(parseName('Otto van der Berg'))).toBe('Berg');
    expect(familyOf(parseName('Qwen Team'))).toBe('Qwen Team');
  });
});
