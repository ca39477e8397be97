/** A version as releases have it: three numbers, and a part such as `beta.1` before a release. */
const VERSION = /^(\d{1,9})\.(\d{1,9})\.(\d{1,9})(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?$/;

/** Whether a text is a version: https://semver.org/ without build metadata. */
export function isVersion(text: string): boolean {
  return VERSION.test(text);
}

/**
 * Less than 0 when `a` comes before `b`, more when after: https://semver.org/#spec-item-11. What is
 * no version comes before every one.
 */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [VERSION.exec(a), VERSION.exec(b)];
  if (!left || !right) return Number(left !== null) - Number(right !== null);
  for (const at of [1, 2, 3]) {
    const order = Number(left[at]) - Number(right[at]);
    if (order !== 0) return order;
  }
  return comparePrereleases(left[4], right[4]);
}

/** The higher of two versions; null counts as none. */
export function higherVersion(a: string | null, b: string): string {
  return a !== null && compareVersions(a, b) > 0 ? a : b;
}

function comparePrereleases(a: string | undefined, b: string | undefined): number {
  // A release comes after everything that leads to it.
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  const [left, right] = [a.split('.'), b.split('.')];
  for (let at = 0; at < Math.min(left.length, right.length); at += 1) {
    const order = compareParts(left[at] ?? '', right[at] ?? '');
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function compareParts(a: string, b: string): number {
  const [isNumberA, isNumberB] = [/^\d+$/.test(a), /^\d+$/.test(b)];
  if (isNumberA && isNumberB) return Number(a) - Number(b);
  if (isNumberA !== isNumberB) return isNumberA ? -1 : 1;
  return a < b ? -1 : Number(a > b);
}
