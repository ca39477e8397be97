import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from './fixtures.ts';
import { packages } from './given.ts';
import { run } from './run.ts';

/** What each shell offers for a line that ends where the cursor is, each as it asks itself. */
const shells = {
  bash: (line: string) => {
    const words = line.split(' ');
    const script = [
      `source ${packages.dir}/share/bash-completion/completions/lectern`,
      `COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')})`,
      `COMP_CWORD=${words.length - 1}`,
      '_lectern',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is bash's
      'printf "%s\\n" "${COMPREPLY[@]}"',
    ].join('\n');
    return inFolder('bash', ['--norc', '-c', script]);
  },
  zsh: (line: string) =>
    inFolder('zsh', [
      '-f',
      resolve(import.meta.dirname, 'complete.zsh'),
      `${packages.dir}/share/zsh/site-functions`,
      line,
    ]),
  fish: (line: string) =>
    inFolder('fish', [
      '--no-config',
      '-c',
      `source ${packages.dir}/share/fish/vendor_completions.d/lectern.fish; complete -C '${line}'`,
    ]),
};

/** Runs a shell in a folder with a file of each kind. */
function inFolder(shell: string, args: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-shell-'));
  try {
    for (const name of ['mine.bib', 'main.aux', 'mine.lectern', 'other.pdf']) {
      writeFileSync(join(folder, name), '');
    }
    return run('env', ['-C', folder, shell, ...args]).out;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

for (const [name, offered] of Object.entries(shells)) {
  test(`${name} completes commands, options, values and files`, () => {
    const first = offered('lectern ');
    for (const word of ['export', 'help', 'mine.bib', 'mine.lectern'])
      expect(first).toContain(word);
    // Several files can be opened at once.
    expect(offered('lectern mine.bib ')).toContain('mine.lectern');
    expect(offered('lectern --a')).toContain('--add-paper');
    expect(offered('lectern --r')).toContain('--refresh-feeds');
    expect(offered('lectern --a')).not.toContain('--refresh-feeds');

    const options = offered('lectern export --');
    for (const word of ['--query', '--aux', '--format', '--out', '--quiet']) {
      expect(options).toContain(word);
    }
    expect(options).not.toContain('--add-paper');
    const formats = offered('lectern export --format ');
    for (const word of ['biblatex', 'hayagriva', 'csl-yaml']) expect(formats).toContain(word);
    expect(formats).not.toContain('vancouver');
    expect(offered('lectern export --style va')).toContain('vancouver');
    expect(offered('lectern export --aux m')).toContain('main.aux');
  });
}
