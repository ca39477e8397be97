/** Header fields by lower-case name, as Node's parser gives them. */
export type HeaderFields = Readonly<Record<string, string | readonly string[] | undefined>>;

/** One field; lines of the same name are one list (RFC 9110 §5.3). */
export function fieldOf(headers: HeaderFields, name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'string' ? value : value?.join(', ');
}

/** Splits a field at a separator, but not within quoted strings (RFC 9110 §5.6.4). */
export function splitField(value: string, separator: ',' | ';'): string[] {
  const parts = [''];
  let isQuoted = false;
  for (let at = 0; at < value.length; at += 1) {
    const char = value.charAt(at);
    if (char === separator && !isQuoted) {
      parts.push('');
      continue;
    }
    parts[parts.length - 1] += char;
    if (char === '"') isQuoted = !isQuoted;
    // The character behind a backslash closes nothing.
    if (char === '\\' && isQuoted) parts[parts.length - 1] += value.charAt(++at);
  }
  return parts.map((part) => part.trim());
}

/** A parameter such as `r=0` or `charset="utf-8"`: its name in lower case, its value bare. */
export function parameterOf(part: string): [name: string, value: string] {
  const equals = part.indexOf('=');
  if (equals < 0) return [part.trim().toLowerCase(), ''];
  const value = part.slice(equals + 1).trim();
  const quoted = /^"(.*)"$/s.exec(value)?.[1];
  return [part.slice(0, equals).trim().toLowerCase(), quoted?.replace(/\\(.)/gs, '$1') ?? value];
}

/** A whole number of seconds in milliseconds; null for anything else. */
export function secondsOf(value: string | undefined): number | null {
  return value !== undefined && /^\d+$/.test(value.trim()) ? Number(value) * 1000 : null;
}
