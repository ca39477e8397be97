import { STARTED_AT_LOGIN } from './started-at-login.ts';
import { strings } from './strings.ts';

/** A line by which an entry of our own is told from another of the same name. */
const MARK = 'X-Lectern-Autostart=true';

/**
 * An entry of `~/.config/autostart` that starts a program with arguments.
 * https://specifications.freedesktop.org/autostart-spec/latest/
 */
export function autostartEntry(program: string, words: readonly string[]): string {
  const command = [program, ...words, `--${STARTED_AT_LOGIN}`].map(quoted).join(' ');
  return `[Desktop Entry]
Type=Application
Name=${strings.app}
Comment=${strings.autostart}
Exec=${command}
Icon=lectern
Terminal=false
X-GNOME-Autostart-enabled=true
${MARK}
`;
}

/** Whose an entry is, and whether a desktop acts on it: some switch one off instead of removing it. */
export function readEntry(text: string): { isOurs: boolean; isOn: boolean } {
  const lines = text.split(/\r?\n/).map((line) => line.trim().replace(/\s*=\s*/, '='));
  const isOff = lines.includes('Hidden=true') || lines.includes('X-GNOME-Autostart-enabled=false');
  return { isOurs: lines.includes(MARK), isOn: !isOff };
}

/**
 * An argument as the key `Exec` takes it: in quotes, with a percent sign doubled; and as a string
 * value, in which a backslash is doubled once more.
 * https://specifications.freedesktop.org/desktop-entry-spec/latest/exec-variables.html
 */
function quoted(word: string): string {
  const inner = word.replace(/["`$\\]/g, (each) => `\\${each}`).replaceAll('%', '%%');
  return `"${inner}"`.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
}
