/**
 * Where people print on US Letter; everywhere else on A4. Unicode CLDR, supplemental data, paperSize:
 * https://www.unicode.org/cldr/charts/latest/supplemental/territory_information.html
 */
const LETTER = new Set([
  'BZ',
  'CA',
  'CL',
  'CO',
  'CR',
  'GT',
  'MX',
  'NI',
  'PA',
  'PH',
  'PR',
  'SV',
  'US',
  'VE',
]);

/**
 * The paper that people print on: as POSIX's `LC_PAPER` says where that is set, else by the country
 * of the system (ISO 3166-1 alpha-2, blank where it is not known).
 */
export function paperSizeFor(
  country: string,
  env: Readonly<Record<string, string | undefined>>,
): 'A4' | 'Letter' {
  const locale = env.LC_ALL || env.LC_PAPER;
  const chosen = locale ? (/^[a-z]{2,3}_([A-Z]{2})\b/.exec(locale)?.[1] ?? '') : country;
  return LETTER.has(chosen) ? 'Letter' : 'A4';
}
