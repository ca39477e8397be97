import { statSync } from 'node:fs';
import { alone } from './setup/alone.mjs';
import { ensureBuild } from './setup/build.mjs';
import { hasDisplay, startVirtualDisplay } from './setup/display.mjs';
import { root } from './setup/paths.mjs';
import { Problem } from './setup/problem.mjs';
import { electronPath } from './setup/runtime.mjs';
import { sandboxSwitches } from './setup/sandbox.mjs';
import { step } from './setup/say.mjs';
import { setUpElectron, setUpPackages } from './setup/set-up.mjs';
import { runApp } from './start/app.mjs';
import { hasCommand, readCommandLine } from './start/command-line.mjs';

// For a picture; a window stays open as long as it likes.
const LONGEST_WAIT = 120_000;
// npm runs scripts in the project's folder and says here which one the user is in.
const base = process.env.INIT_CWD ?? process.cwd();
const isCommand = hasCommand(process.argv.slice(2));
// A bibliography may go to standard output: nothing else does.
const out = isCommand ? process.stderr : process.stdout;
const say = (words) => out.write(`${words}\n`);

async function start() {
  const { switches, picture } = readCommandLine(process.argv.slice(2), base);
  await alone(async () => {
    await setUpPackages(out);
    await setUpElectron(out);
    await step('Build', () => ensureBuild(), out);
  });

  const executable = electronPath();
  const sandbox = await sandboxSwitches(executable, switches);
  if (sandbox.length > 0) say('Sandbox: off (--no-sandbox), because root cannot have one');
  const display = hasDisplay() ? null : await startVirtualDisplay();
  if (display) say(`Display: there is none, so this starts on a virtual one (${display.name})`);

  const before = timeOf(picture);
  const code = await runApp(executable, [root, ...sandbox, ...switches], {
    cwd: base,
    env: { ...process.env, ...display?.env },
    quiet: display !== null || isCommand,
    limit: picture === null ? 0 : LONGEST_WAIT,
  });
  await display?.stop();
  if (picture === null || code !== 0) return code;
  const after = timeOf(picture);
  if (after === null || after === before) {
    throw new Problem(
      `Screenshot: ${picture} was not written. Is Lectern open already? Close it, or choose ` +
        'another profile with --user-data-dir=FOLDER.',
    );
  }
  say(`Screenshot: ${picture}`);
  return 0;
}

function timeOf(file) {
  if (file === null) return null;
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? null;
}

try {
  process.exitCode = await start();
} catch (error) {
  console.error(error instanceof Problem ? error.message : error);
  process.exitCode = 1;
}
