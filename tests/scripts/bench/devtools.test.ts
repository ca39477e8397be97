import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { openDevtools } from '../../../scripts/bench/devtools.mjs';

function connect() {
  const toBrowser = new PassThrough();
  const fromBrowser = new PassThrough();
  const { send } = openDevtools(toBrowser, fromBrowser);
  const sent = () => JSON.parse(String(toBrowser.read()).slice(0, -1));
  return { send, sent, fromBrowser, toBrowser };
}

it('sends a command and gives its answer', async () => {
  const { send, sent, fromBrowser } = connect();
  const answer = send('Runtime.evaluate', { expression: '1' }, 'page-1');
  expect(sent()).toEqual({
    id: 1,
    method: 'Runtime.evaluate',
    params: { expression: '1' },
    sessionId: 'page-1',
  });
  fromBrowser.write('{"id":1,"result":{"value":1}}\0');
  expect(await answer).toEqual({ value: 1 });
});

it('puts messages together, however they come in, and passes over events', async () => {
  const { send, fromBrowser } = connect();
  const first = send('A');
  const second = send('B');
  const bytes = Buffer.from(
    '{"id":2,"result":{"text":"naïve"}}\0{"method":"Event"}\0{"id":1,"result":{}}\0',
  );
  for (const byte of bytes) fromBrowser.write(Buffer.from([byte]));
  expect(await second).toEqual({ text: 'naïve' });
  expect(await first).toEqual({});
});

it('reports what the browser refuses', async () => {
  const { send, fromBrowser } = connect();
  const answer = send('Nonsense');
  fromBrowser.write('{"id":1,"error":{"code":-32601,"message":"was not found"}}\0');
  await expect(answer).rejects.toThrow('was not found');
});

it('leaves nobody waiting when the app ends', async () => {
  const { send, fromBrowser } = connect();
  const answer = send('Target.getTargets');
  fromBrowser.destroy();
  await expect(answer).rejects.toThrow('the app has ended');
  await expect(send('Target.getTargets')).rejects.toThrow('the app has ended');
});
