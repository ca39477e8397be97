export const titles = ['benchmark', 'value', 'reference', 'ratio', 'goal', 'met'];

/** The rows as lines of a table for people, with the reasons for missing values below it. */
export function table(rows) {
  const lines = [titles, ...rows.map(cells)];
  const widths = titles.map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  const rule = widths.map((width) => '-'.repeat(width));
  const [head, ...body] = lines.map((line) => aligned(line, widths));
  return [head, aligned(rule, widths), ...body, ...reasons(rows)];
}

/**
 * What the table says of a row: its name, value, reference, ratio, goals and whether they are met.
 * @param {import('./rows.mjs').Row} row
 * @returns {string[]}
 */
export function cells({ suite, name, value, unit, reference, ratio, goal, limit, met }) {
  const isRatio = reference !== null || value === null;
  const goals = [
    goal === null ? [] : `<= ${goal}${isRatio ? '' : ` ${unit}`}`,
    limit === null ? [] : `<= ${limit} ${unit}`,
  ];
  return [
    `${suite}/${name}`,
    value === null ? 'none' : `${figure(value)} ${unit}`,
    reference === null ? '' : `${figure(reference)} ${unit}`,
    ratio === null ? '' : ratio.toFixed(2),
    goals.flat().join(', '),
    verdict(goal ?? limit, met),
  ];
}

function verdict(goal, met) {
  if (goal === null) return '';
  if (met === null) return '?';
  return met ? 'yes' : 'NO';
}

/** Three digits are more than any of the measurements is good for. */
function figure(number) {
  if (number === 0) return '0';
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(number))));
  return number.toFixed(digits);
}

/** Words to the left, figures to the right. */
function aligned(line, widths) {
  return line
    .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])))
    .join('  ')
    .trimEnd();
}

/** Why rows have no value, each reason once. */
export function reasons(rows) {
  const notes = new Map();
  for (const { suite, name, note } of rows) {
    if (note) notes.set(note, [...(notes.get(note) ?? []), `${suite}/${name}`]);
  }
  return [...notes].map(([note, names]) => `none for ${names.join(', ')}: ${note}`);
}
