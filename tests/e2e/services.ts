import { readFile } from 'node:fs/promises';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** What a server answers to one request. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A server on this machine that stands for every service; tests say what it answers. */
export type Services = {
  url: string;
  /** The paths that were asked for, in order. */
  asked: string[];
  /** Answers every path that begins so; the longest beginning counts, the last answer given. */
  on: (beginning: string, answer: Answer) => void;
  close: () => Promise<void>;
};

/** Starts a server; what it was not told about is not found. */
export async function startServices(): Promise<Services> {
  const answers = new Map<string, Answer>();
  const asked: string[] = [];
  const server = http.createServer((request, response) => {
    const path = request.url ?? '/';
    asked.push(path);
    const [best] = [...answers.keys()]
      .filter((beginning) => path.startsWith(beginning))
      .sort((a, b) => b.length - a.length);
    const answer = best === undefined ? undefined : answers.get(best);
    if (answer) answer(request, response);
    else response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    on: (beginning, answer) => answers.set(beginning, answer),
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** A good answer, with an ETag that makes the next one "not modified". */
export function content(body: string | Buffer, type: string): Answer {
  const tag = `"${Buffer.from(body).length}-${Buffer.from(body).toString('base64').slice(-12)}"`;
  return (request, response) => {
    if (request.headers['if-none-match'] === tag) response.writeHead(304, { etag: tag }).end();
    else response.writeHead(200, { 'content-type': type, etag: tag }).end(body);
  };
}

/** JSON, as services answer. */
export function json(value: unknown): Answer {
  return content(JSON.stringify(value), 'application/json');
}

/** A recorded answer. */
export function recorded(name: string): Promise<string> {
  return readFile(join(import.meta.dirname, '../fixtures/feeds', name), 'utf8');
}

/** An answer of Hugging Face's daily papers, made up. */
export function daily(
  papers: readonly { id: string; title: string; day?: string; abstract?: string }[],
): Answer {
  return json(
    papers.map(({ id, title, day = '2026-11-26', abstract = 'It is about kites.' }) => ({
      title,
      publishedAt: `${day}T00:00:00.000Z`,
      numComments: 2,
      paper: {
        id,
        title,
        summary: abstract,
        authors: [{ _id: '1', name: 'Ada Ward', hidden: false }],
        publishedAt: `${day}T09:00:00.000Z`,
        submittedOnDailyAt: `${day}T00:00:00.000Z`,
        upvotes: 12,
      },
    })),
  );
}
