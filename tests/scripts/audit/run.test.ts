import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { audit } from '../../../scripts/audit/run.mjs';
import { temporaryFolder } from '../temp-folder.ts';

/** A project with one library and Electron as a tool, installed nowhere. */
function project() {
  const folder = temporaryFolder();
  const about = {
    name: 'app',
    version: '1.0.0',
    dependencies: { 'left-pad': '1.0.0' },
    devDependencies: { electron: '1.0.0' },
  };
  const integrity = `sha512-${Buffer.alloc(64).toString('base64')}`;
  const packages = {
    '': about,
    'node_modules/left-pad': { version: '1.0.0', integrity },
    'node_modules/electron': { version: '1.0.0', integrity, dev: true },
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(about));
  const lock = { name: 'app', version: '1.0.0', lockfileVersion: 3, requires: true, packages };
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
  return folder;
}

/** The switches that lead npm to a registry which answers like that. */
async function registry(answer: RequestListener) {
  const server = createServer(answer);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return [
    `--registry=http://127.0.0.1:${port}/`,
    '--fetch-retries=0',
    `--cache=${temporaryFolder()}`,
  ];
}

/** A registry that knows these advisories and no package. */
function knowing(advisories: Record<string, string>): RequestListener {
  const all = Object.entries(advisories).map(([name, severity], at) => [
    name,
    [
      {
        id: at + 1,
        url: `https://x.example/${name}`,
        title: `${name} is bad`,
        severity,
        vulnerable_versions: '<2.0.0',
        cwe: [],
        cvss: { score: 0, vectorString: null },
      },
    ],
  ]);
  return (request, response) => {
    request.resume();
    if (request.url?.endsWith('/advisories/bulk')) {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(Object.fromEntries(all)));
    } else response.writeHead(404).end('{}');
  };
}

it.each([
  [{}, 'clean', 'nothing high in what is shipped'],
  [{ 'left-pad': 'moderate' }, 'clean', '1 milder:\n  moderate: left-pad'],
  [{ 'left-pad': 'high' }, 'found', 'left-pad is bad https://x.example/left-pad'],
  [{ electron: 'critical' }, 'found', 'critical: electron'],
])('asks npm about what is shipped: %j is %s', async (advisories, outcome, words) => {
  const result = await audit(project(), await registry(knowing(advisories)));
  expect(result.outcome).toBe(outcome);
  expect(result.words).toContain(words);
});

it('tells a registry without advisories from a clean one', async () => {
  const answer: RequestListener = (request, response) => {
    request.resume();
    response.writeHead(405).end();
  };
  const { outcome, words } = await audit(project(), await registry(answer));
  expect(outcome).toBe('unasked');
  expect(words).toContain('405');
});

it('tells a registry that is not there', async () => {
  const switches = ['--registry=http://127.0.0.1:9/', '--fetch-retries=0'];
  const { outcome, words } = await audit(project(), switches);
  expect(outcome).toBe('unasked');
  expect(words).toMatch(/could not be asked for advisories \(.+\)/);
});
