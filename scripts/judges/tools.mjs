import { install, installCommand } from '../setup/apt.mjs';
import { Problem } from '../setup/problem.mjs';
import { run } from '../setup/run.mjs';
import { since } from '../setup/say.mjs';
import { isOnPath } from '../setup/system-libraries.mjs';

/** The Debian packages of the judges, each with a check that it is there. */
const judges = [
  ['biber', () => isOnPath('biber')],
  ['texlive-latex-base', () => isOnPath('pdflatex') && isOnPath('bibtex')],
  // Without them pdflatex draws letters as pictures, which pdftotext cannot read.
  ['cm-super-minimal', () => hasTexFile('sfrm1000.pfb')],
  ['texlive-lang-cyrillic', () => hasTexFile('t2aenc.def')],
  ['texlive-luatex', () => hasTexFile('luaotfload.sty')],
  ['texlive-latex-recommended', () => hasTexFile('fontspec.sty')],
  ['texlive-bibtex-extra', () => hasTexFile('biblatex.sty')],
  ['fontconfig', () => isOnPath('fc-list')],
  // Between them they have all scripts of the corpus.
  ['fonts-dejavu-core', () => hasFont('DejaVuSans.ttf')],
  ['fonts-droid-fallback', () => hasFont('DroidSansFallbackFull.ttf')],
  ['poppler-utils', () => isOnPath('pdftotext')],
  ['pandoc', () => isOnPath('pandoc')],
  ['python3-pybtex', () => hasPybtex()],
  ['bibtool', () => isOnPath('bibtool')],
  ['bibutils', () => isOnPath('ris2xml') && isOnPath('xml2bib')],
];

/**
 * Sees to it that every judge is installed. As root on Debian or Ubuntu it installs what is missing
 * (about 700 MB with TeX); otherwise it throws a Problem with the command to run. Gives the words
 * for the user.
 */
export async function ensureJudges() {
  const missing = await findMissing();
  if (missing.length === 0) return 'all there';
  if (!isOnPath('apt-get') || process.getuid?.() !== 0) {
    throw new Problem(await askFor(missing));
  }
  const start = performance.now();
  const { code, output } = await install(missing);
  const left = await findMissing();
  if (code !== 0 || left.length > 0) {
    throw new Problem(`Judges: apt-get left ${left.join(', ') || 'an error'}:\n${output.trim()}`);
  }
  return `installed ${missing.join(', ')} in ${since(start)}`;
}

async function findMissing() {
  const found = await Promise.all(judges.map(([, isThere]) => isThere()));
  return judges.filter((_, at) => !found[at]).map(([name]) => name);
}

async function hasTexFile(name) {
  if (!isOnPath('kpsewhich')) return false;
  return (await run('kpsewhich', [name])).code === 0;
}

async function hasFont(name) {
  if (!isOnPath('fc-list')) return false;
  return (await run('fc-list', [':', 'file'])).output.includes(name);
}

/** Debian's own Python has Debian's pybtex, whatever other Python comes first on the path. */
async function hasPybtex() {
  for (const python of ['/usr/bin/python3', 'python3']) {
    const code = await run(python, ['-c', 'import pybtex']).then(
      (result) => result.code,
      () => 1,
    );
    if (code === 0) return true;
  }
  return false;
}

async function askFor(missing) {
  return isOnPath('apt-get')
    ? `Judges: missing ${missing.join(', ')}.\nInstall them with this, then try again:\n` +
        `  ${await installCommand(missing)}`
    : `Judges: missing ${missing.join(', ')}, as Debian calls them. Install biber, a TeX Live with ` +
        'cm-super and T2A, poppler (pdftotext), pandoc, pybtex, bibtool and bibutils with your package ' +
        'manager, then try again.';
}
