const format = new Intl.NumberFormat('en');

/** A whole number as people read it: "12,345". */
export function formatNumber(number: number): string {
  return format.format(number);
}
