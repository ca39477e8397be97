import { describe, expect, it } from 'vitest';
import { fetchRelease, type ReleaseSource } from '../../../electron/update/fetch-release.ts';
import { updateFailureOf } from '../../../electron/update/update-failure.ts';
import { clientFor, NOON } from '../net/test-client.ts';
import { type Handler, sends, sendsTo, serve, type TestServer } from '../net/test-server.ts';
import { newSigner, releaseText } from './releases.ts';
import { keysOf } from './trusted-keys.ts';

const CHANNEL = 'latest-linux.yml';
const signer = newSigner();
const TEXT = releaseText();
const GOOD = { metadata: sends(200, {}, TEXT), signature: sends(200, {}, signer.sign(TEXT)) };

type Answers = { metadata?: Handler; signature?: Handler; idleMs?: number };

/** What comes of asking a server that answers so. */
async function ask({ metadata, signature, idleMs }: Answers, others: TestServer[] = []) {
  const routes = {
    ...(metadata && { [`/${CHANNEL}`]: metadata }),
    ...(signature && { [`/${CHANNEL}.sig`]: signature }),
  };
  const server = await serve(routes);
  const { client, ledger } = clientFor([server, ...others], idleMs ? { timeouts: { idleMs } } : {});
  const source: ReleaseSource = { client, base: server.url, keys: keysOf(signer), now: () => NOON };
  const abort = new AbortController();
  const result = await fetchRelease(source, CHANNEL, abort.signal).catch(updateFailureOf);
  return { result, entries: await ledger.list(), asked: server.requests.map(({ url }) => url) };
}

describe('a release', () => {
  it('is read when its signature is good, and both requests stand in the ledger', async () => {
    const { result, entries, asked } = await ask(GOOD);
    expect(result).toMatchObject({
      version: '0.2.0',
      releaseNotes: '- Kites *land* by themselves',
    });
    expect(asked).toEqual([`/${CHANNEL}`, `/${CHANNEL}.sig`]);
    expect(entries).toMatchObject([
      { purpose: 'update', path: `/${CHANNEL}`, outcome: 'ok', bytes: TEXT.length },
      { purpose: 'update', path: `/${CHANNEL}.sig`, outcome: 'ok' },
    ]);
  });

  const altered = TEXT.replace('0.2.0', '0.2.1');
  const cases: [name: string, answers: Answers, code: string, message: RegExp][] = [
    ['not signed', { metadata: GOOD.metadata }, 'update-unsigned', /is not signed/],
    [
      'signed by an unknown key',
      { ...GOOD, signature: sends(200, {}, newSigner().sign(TEXT)) },
      'update-wrongly-signed',
      /not signed by the developers/,
    ],
    [
      'altered by one byte',
      { ...GOOD, metadata: sends(200, {}, altered) },
      'update-wrongly-signed',
      /changed on the way/,
    ],
    [
      'followed by a blank more',
      { ...GOOD, metadata: sends(200, {}, `${TEXT} `) },
      'update-wrongly-signed',
      /changed on the way/,
    ],
    [
      'signed with a page of HTML',
      { ...GOOD, signature: sends(200, {}, '<!doctype html>') },
      'update-wrongly-signed',
      /not signed/,
    ],
    [
      'signed at too great length',
      { ...GOOD, signature: sends(200, {}, 'A'.repeat(4000)) },
      'update-too-large',
      /sent more than/,
    ],
    [
      'too long',
      { ...GOOD, metadata: sends(200, {}, 'a'.repeat(300_000)) },
      'update-too-large',
      /sent more than/,
    ],
    ['missing', { signature: GOOD.signature }, 'update-http', /has nothing at this address/],
    [
      'behind a fault of the server',
      { ...GOOD, metadata: sends(500) },
      'update-http',
      /fault of its own \(500\)/,
    ],
    [
      'behind a fault for the signature',
      { ...GOOD, signature: sends(500) },
      'update-http',
      /fault of its own \(500\)/,
    ],
    [
      'not sent to its end',
      {
        ...GOOD,
        metadata: (_request, response) =>
          void response.writeHead(200, { 'content-length': 100 }).write('a'),
        idleMs: 100,
      },
      'update-timeout',
      /stopped answering/,
    ],
  ];
  it.each(cases)('is not used when it is %s', async (_name, answers, code, message) => {
    const { result } = await ask(answers);
    expect(result).toMatchObject({ code, message: expect.stringMatching(message) });
    expect(result).toMatchObject({ hint: expect.stringMatching(/Lectern stays as it is/) });
  });

  it('is not looked for at another server', async () => {
    const other = await serve({ [`/${CHANNEL}`]: GOOD.metadata });
    const to = (address: string) => ({ ...GOOD, metadata: sendsTo(302, address) });
    const { result } = await ask(to(`${other.url}/${CHANNEL}`), [other]);
    expect(result).toMatchObject({
      code: 'update-refused',
      message: expect.stringMatching(/sends on to another server/),
    });
    expect(other.requests).toEqual([]);
    const { result: file } = await ask(to('file:///etc/passwd'));
    expect(file).toMatchObject({ code: 'update-refused' });
  });
});

it('is asked for by nobody who works offline, or does not want it any more', async () => {
  const server = await serve({
    [`/${CHANNEL}`]: GOOD.metadata,
    [`/${CHANNEL}.sig`]: GOOD.signature,
  });
  const { client } = clientFor([server]);
  const source = { client, base: server.url, keys: keysOf(signer), now: () => NOON };
  const abort = new AbortController();
  client.setWorkingOffline(true);
  const offline = await fetchRelease(source, CHANNEL, abort.signal).catch(updateFailureOf);
  expect(offline).toMatchObject({
    code: 'update-working-offline',
    hint: expect.stringMatching(/Work offline/),
  });
  client.setWorkingOffline(false);
  abort.abort();
  const cancelled = await fetchRelease(source, CHANNEL, abort.signal).catch(updateFailureOf);
  expect(cancelled).toMatchObject({ code: 'update-cancelled' });
  expect(server.requests).toEqual([]);
});
