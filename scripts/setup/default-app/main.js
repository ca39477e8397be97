// What `electron [switches] [-r MODULE] FOLDER [arguments]` runs first: Electron's own such file is
// missing from the stand-in runtime. It is an ES module with a top-level await because Electron
// holds back `ready` until that has settled; without it the app's main module would run too late
// to register its protocol. `-r` is how Playwright gets in.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const require = createRequire(import.meta.url);
const { target, preloads, answer } = readCommandLine(process.argv.slice(1));

if (answer !== null) leave(answer, 0);
else if (target === null) leave('usage: electron [switches] [-r module] folder [arguments]', 1);
else await load(resolve(target), preloads);

function readCommandLine(args) {
  const preloads = [];
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i];
    if (arg === '-v' || arg === '--version') {
      return { target: null, preloads, answer: `v${process.versions.electron}` };
    }
    if (arg === '-a' || arg === '--abi') {
      return { target: null, preloads, answer: process.versions.modules };
    }
    if (arg === '-r' || arg === '--require') {
      i += 1;
      preloads.push(args[i]);
    } else if (arg.startsWith('--app=')) {
      return { target: arg.slice('--app='.length), preloads, answer: null };
    } else if (!arg.startsWith('-')) {
      return { target: arg, preloads, answer: null };
    }
  }
  return { target: null, preloads, answer: null };
}

async function load(target, preloads) {
  const fromHere = createRequire(join(process.cwd(), 'electron.js'));
  for (const module of preloads) fromHere(module);
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
  try {
    const manifest = join(target, 'package.json');
    if (existsSync(manifest)) introduce(JSON.parse(readFileSync(manifest, 'utf8')));
    const main = require.resolve(target);
    app.setAppPath(existsSync(manifest) ? target : dirname(main));
    await import(pathToFileURL(main).href);
  } catch (error) {
    leave(`The app could not be loaded.\n${error.stack ?? error}`, 1);
  }
}

function introduce({ name, productName, version, desktopName }) {
  if (version) app.setVersion(version);
  if (productName ?? name) app.name = productName ?? name;
  if (process.platform === 'linux') app.setDesktopName(desktopName ?? `${app.name}.desktop`);
}

function leave(words, code) {
  (code === 0 ? process.stdout : process.stderr).write(`${words}\n`);
  process.exit(code);
}
