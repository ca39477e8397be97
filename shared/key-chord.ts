/** The parts of a keyboard event that decide which command it means. */
export type KeyPress = {
  key: string;
  /** The place of the key on the keyboard (`KeyboardEvent.code`), whatever the layout prints. */
  code?: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
};

/** A key press as commands name it; null with a modifier that none of them has. */
export function chordOf(press: KeyPress, mac: boolean): string | null {
  if (press.altKey || (mac ? press.ctrlKey : press.metaKey)) return null;
  const mod = mac ? press.metaKey : press.ctrlKey;
  const key = latinKey(press);
  // Shift is part of the character for keys such as "?", and for digits on a French keyboard.
  const shift = press.shiftKey && /^[a-z]$/.test(key) ? 'Shift+' : '';
  return `${mod ? 'Mod+' : ''}${shift}${key}`;
}

/** The key as commands name it; a Cyrillic or Greek layout has the Latin letter by its place. */
function latinKey({ key, code }: KeyPress): string {
  if (key.length !== 1) return key;
  const place = /^Key([A-Z])$/.exec(code ?? '')?.[1];
  return (
    place && /\p{L}/u.test(key) && !/\p{Script=Latin}/u.test(key) ? place : key
  ).toLowerCase();
}

/** A key chord in words: `Ctrl+Shift+Z`, or `⌘⇧Z` on macOS. */
export function keyLabel(chord: string, mac: boolean): string {
  const names: Record<string, string> = { ArrowDown: '↓', ArrowUp: '↑' };
  const parts = chord.split(/\+(?!$)/).map((part) => {
    if (part === 'Mod') return mac ? '⌘' : 'Ctrl';
    if (part === 'Shift') return mac ? '⇧' : 'Shift';
    return names[part] ?? (part.length === 1 && chord.includes('+') ? part.toUpperCase() : part);
  });
  return parts.join(mac ? '' : '+');
}
