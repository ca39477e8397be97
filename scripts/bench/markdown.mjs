import { cells, reasons, titles } from './table.mjs';

/**
 * The rows as a table in Markdown, for the README, with the machine above it and the reasons for
 * missing values below. https://github.github.com/gfm/#tables-extension-
 * @param {import('./rows.mjs').Row[]} rows
 * @param {string} machine
 */
export function markdown(rows, machine) {
  const lines = [titles, titles.map((_, column) => (column === 0 ? '---' : '--:'))];
  const body = rows.map((row) => cells(row).map(escaped));
  const table = [...lines, ...body].map((line) => `| ${line.join(' | ')} |`);
  const below = reasons(rows).flatMap((reason) => ['', escaped(reason)]);
  return `${[machine, '', ...table, ...below].join('\n')}\n`;
}

/** A pipe would end the cell; `<` might begin HTML. */
const escaped = (text) => text.replaceAll('|', '\\|').replaceAll('<=', '≤').replaceAll('<', '&lt;');
