import { statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { readCommandLine } from './bench/command-line.mjs';
import { markdown } from './bench/markdown.mjs';
import { runSuites } from './bench/run.mjs';
import { table } from './bench/table.mjs';
import { alone } from './setup/alone.mjs';
import { ensureBuild } from './setup/build.mjs';
import { Problem } from './setup/problem.mjs';
import { step } from './setup/say.mjs';
import { setUpElectron, setUpPackages } from './setup/set-up.mjs';

// npm runs scripts in the project's folder and says here which one the user is in.
const base = process.env.INIT_CWD ?? process.cwd();

async function bench() {
  await alone(setUpPackages);
  // Only now: they need the packages.
  const { suites } = await import('../tests/bench/suites.mjs');
  const {
    chosen,
    isQuick,
    json,
    markdown: page,
  } = readCommandLine(process.argv.slice(2), suites, base);
  // Better now than after minutes of measuring.
  for (const file of [json, page].filter((name) => name !== null)) {
    if (!isFolder(dirname(file))) {
      throw new Problem(`Bench: there is no folder ${dirname(file)} to write to`);
    }
  }
  await alone(async () => {
    await setUpElectron();
    await step('Build', () => ensureBuild());
  });
  const { rows, notes, machine } = await runSuites(chosen, isQuick);
  console.log(['', ...table(rows), '', ...notes].join('\n'));
  if (json !== null) writeFileSync(json, `${JSON.stringify(rows, null, 2)}\n`);
  if (page !== null) writeFileSync(page, markdown(rows, machine));
}

const isFolder = (path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));
try {
  await bench();
} catch (error) {
  console.error(error instanceof Problem ? error.message : error);
  process.exitCode = 1;
}
