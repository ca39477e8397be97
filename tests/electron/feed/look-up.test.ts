import { describe, expect, it } from 'vitest';
import { lookUp } from '../../../electron/feed/look-up.ts';
import { type Reference, readReference } from '../../../shared/lookup/reference.ts';
import { type Handler, sends, serve } from '../net/test-server.ts';
import { networkAt, recorded } from './test-network.ts';

const sent = (name: string) => sends(200, {}, recorded(name));

function referenceIn(text: string): Reference {
  const reference = readReference(text);
  if (!reference) throw new Error(`no reference: ${text}`);
  return reference;
}

async function ask(routes: Record<string, Handler>, text: string) {
  const server = await serve(routes);
  const answer = await lookUp(networkAt(server), referenceIn(text.replace('HOST', server.url)));
  return { answer, asked: server.requests.map(({ url }) => url) };
}

const ARXIV = '/api/query?id_list=2603.99991';

describe('an arXiv id', () => {
  it('is looked up at arXiv', async () => {
    const { answer, asked } = await ask(
      { [ARXIV]: sent('arxiv-query.atom') },
      'arXiv:2603.99991v1',
    );
    expect(answer).toMatchObject({
      kind: 'found',
      layers: [{ origin: 'arxiv', source: 'arXiv', draft: { arxivId: '2603.99991' } }],
    });
    expect(asked).toEqual([ARXIV]);
  });

  it('is looked up at Hugging Face where arXiv does not answer', async () => {
    const routes = { [ARXIV]: sends(503), '/api/papers/2603.99991': sent('hf-paper.json') };
    const { answer } = await ask(routes, 'https://huggingface.co/papers/2603.99991');
    expect(answer).toMatchObject({
      kind: 'found',
      layers: [{ origin: 'hugging-face', source: 'Hugging Face' }],
    });
  });

  it('that nobody knows gives a form with the id, and says who was asked and what was wrong', async () => {
    const { answer } = await ask({ [ARXIV]: sends(503) }, '2603.99991');
    expect(answer).toMatchObject({
      kind: 'none',
      asked: ['arXiv', 'Hugging Face'],
      start: { arxivId: '2603.99991' },
      failure: { message: /fault of its own/ },
    });
  });
});

describe('a DOI', () => {
  const [crossref, datacite, other] = ['/works/', '/dois/', '/'].map(
    (service) => `${service}10.5555%2Flectern.2026`,
  ) as [string, string, string];

  it('is looked up at Crossref, and nowhere else if that knows it', async () => {
    const { answer, asked } = await ask(
      { [crossref]: sent('crossref-work.json') },
      '10.5555/lectern.2026',
    );
    expect(answer).toMatchObject({ kind: 'found', layers: [{ origin: 'crossref' }] });
    expect(asked).toEqual([crossref]);
  });

  it('is looked up at DataCite and at doi.org in turn', async () => {
    const unknown = sends(404, { 'content-type': 'text/plain' }, 'Resource not found.');
    const first = await ask(
      { [crossref]: unknown, [datacite]: sent('datacite-doi.json') },
      '10.5555/lectern.2026',
    );
    expect(first.answer).toMatchObject({ kind: 'found', layers: [{ source: 'DataCite' }] });
    const second = await ask(
      { [crossref]: unknown, [datacite]: unknown, [other]: sent('crossref-csl.json') },
      '10.5555/lectern.2026',
    );
    expect(second.answer).toMatchObject({ kind: 'found', layers: [{ source: 'doi.org' }] });
    expect(second.asked).toEqual([crossref, datacite, other]);
  });

  it('that nobody knows is no failure, but a form', async () => {
    const { answer } = await ask({}, '10.5555/lectern.2026');
    expect(answer).toEqual({
      kind: 'none',
      asked: ['Crossref', 'DataCite', 'doi.org'],
      start: { title: '', doi: '10.5555/lectern.2026' },
    });
  });

  it('of arXiv is the arXiv id', async () => {
    const { asked } = await ask({ [ARXIV]: sent('arxiv-query.atom') }, '10.48550/arXiv.2603.99991');
    expect(asked).toEqual([ARXIV]);
  });
});

describe('a page', () => {
  const page = (meta: string) =>
    sends(200, { 'content-type': 'text/html' }, `<html><head>${meta}</head></html>`);
  const TITLE = '<meta name="citation_title" content="Kites That Learn to Land">';

  it('is read for what it says of itself, and the registry is asked for the DOI in it', async () => {
    const doi = '<meta name="citation_doi" content="10.5555/lectern.2026">';
    const routes = {
      '/paper': page(TITLE + doi),
      '/works/10.5555%2Flectern.2026': sent('crossref-work.json'),
    };
    const { answer } = await ask(routes, 'HOST/paper');
    expect(answer).toMatchObject({
      kind: 'found',
      layers: [{ origin: 'feed', source: '127.0.0.1' }, { origin: 'crossref' }],
    });
  });

  it('that says nothing gives a form with its address', async () => {
    const { answer } = await ask({ '/paper': page('') }, 'HOST/paper');
    expect(answer).toMatchObject({ kind: 'none', start: { url: /\/paper$/ } });
  });
});

describe('a title', () => {
  const arxiv = '/api/query?search_query=ti%3A%22Branes%20on%20a%20Clothes%20Line%22&max_results=5';
  const crossref = '/works?query.bibliographic=Branes%20on%20a%20Clothes%20Line&rows=5';

  it('gives papers to choose from, the one of that very title first', async () => {
    const work = JSON.parse(recorded('crossref-work.json')) as { message: unknown };
    const list = JSON.stringify({ status: 'ok', message: { items: [work.message, 5, null] } });
    const routes = { [arxiv]: sent('arxiv-query.atom'), [crossref]: sends(200, {}, list) };
    const { answer } = await ask(routes, 'Branes on a Clothes Line');
    expect(answer.kind).toBe('choices');
    if (answer.kind !== 'choices') return;
    expect(answer.choices).toHaveLength(6);
    expect(answer.choices[0]?.draft.title).toBe('Branes on a Clothes Line');
    expect(answer.choices.at(-1)?.source).toBe('Crossref');
  });

  it('that nobody knows begins the form', async () => {
    const { answer } = await ask({}, 'Branes on a Clothes Line');
    expect(answer).toMatchObject({ kind: 'none', start: { title: 'Branes on a Clothes Line' } });
  });
});
