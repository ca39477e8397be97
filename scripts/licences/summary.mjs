/**
 * How many works are under which licence, the most frequent first, one line each.
 *
 * @param {{licence: string}[]} list
 */
export function summaryOf(list) {
  const counts = new Map();
  for (const { licence } of list) counts.set(licence, (counts.get(licence) ?? 0) + 1);
  const rows = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return rows.map(([licence, count]) => `${String(count).padStart(5)}  ${licence}`).join('\n');
}
