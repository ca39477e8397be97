import { assertNever } from '../../shared/assert-never.ts';
import { readArxivAnswer } from '../../shared/feed/arxiv-api.ts';
import { decodeBytes } from '../../shared/feed/decode-bytes.ts';
import { readHuggingFacePaper } from '../../shared/feed/hugging-face.ts';
import { foldTitle } from '../../shared/identifiers.ts';
import { readCrossrefWork } from '../../shared/lookup/crossref.ts';
import { readCrossrefList } from '../../shared/lookup/crossref-list.ts';
import { readCslItem } from '../../shared/lookup/csl.ts';
import { readDataciteDoi } from '../../shared/lookup/datacite.ts';
import type { Found, LookUp } from '../../shared/lookup/found.ts';
import type { LookedUp } from '../../shared/lookup/looked-up.ts';
import { readOpenReviewNotes } from '../../shared/lookup/openreview.ts';
import { readPageMetadata } from '../../shared/lookup/page-metadata.ts';
import type { Reference } from '../../shared/lookup/reference.ts';
import type { Origin, PaperDraft } from '../../shared/paper.ts';
import type { Failure } from '../../shared/reply.ts';
import type { ServiceName } from '../net/endpoints.ts';
import type { Network } from '../net/network.ts';
import { failedBy } from './fetch-source.ts';

/** So many papers with a like title are offered. */
const CHOICES = 5;

/** Looks a paper up: arXiv ids at arXiv, DOIs at Crossref, DataCite and doi.org, in that order. */
export function lookUp(
  network: Network,
  reference: Reference,
  signal?: AbortSignal,
): Promise<LookUp> {
  return new Inquiry(network, signal).lookUp(reference);
}

/** One paper looked up at one service after the other. */
class Inquiry {
  readonly #network: Network;
  readonly #signal: AbortSignal | undefined;
  readonly #asked: string[] = [];
  #failure: Failure | undefined;

  constructor(network: Network, signal: AbortSignal | undefined) {
    this.#network = network;
    this.#signal = signal;
  }

  async lookUp(reference: Reference): Promise<LookUp> {
    switch (reference.kind) {
      case 'arxiv':
      case 'hugging-face':
        return this.#answer(await this.#arxiv(reference.id), { title: '', arxivId: reference.id });
      case 'doi':
        return this.#answer(await this.#doi(reference.doi), { title: '', doi: reference.doi });
      case 'openreview': {
        const found = await this.#openReview(reference.id);
        return this.#answer(found ?? (await this.#page(reference.url)), {
          title: '',
          url: reference.url,
        });
      }
      case 'acl':
      case 'page':
        return this.#answer(await this.#page(reference.url), { title: '', url: reference.url });
      case 'title':
        return this.#title(reference.title);
      default:
        return assertNever(reference);
    }
  }

  #answer(layers: Found[] | null, start: PaperDraft): LookUp {
    if (layers) return { kind: 'found', layers };
    const failure = this.#failure && { failure: this.#failure };
    return { kind: 'none', asked: this.#asked, start, ...failure };
  }

  async #arxiv(id: string): Promise<Found[] | null> {
    const answer = await this.#ask('arXiv', 'arxiv-api', `/api/query?id_list=${encodeURI(id)}`);
    const draft = answer === null ? undefined : readArxivAnswer(answer.text).items[0]?.draft;
    if (draft) return [found(draft, 'arxiv', 'arXiv')];
    const paper = await this.#ask('Hugging Face', 'huggingface', `/api/papers/${encodeURI(id)}`);
    return paper && taken(readHuggingFacePaper(paper.text), 'hugging-face', 'Hugging Face');
  }

  async #doi(doi: string): Promise<Found[] | null> {
    const path = encodeURIComponent(doi);
    const crossref = await this.#ask('Crossref', 'crossref', `/works/${path}`);
    const work = crossref && taken(readCrossrefWork(crossref.text), 'crossref', 'Crossref');
    if (work) return work;
    const datacite = await this.#ask('DataCite', 'datacite', `/dois/${path}`);
    const record = datacite && taken(readDataciteDoi(datacite.text), 'datacite', 'DataCite');
    if (record) return record;
    const csl = 'application/vnd.citationstyles.csl+json';
    const other = await this.#ask('doi.org', 'doi', `/${path}`, csl);
    return other && taken(readCslItem(other.text), 'datacite', 'doi.org');
  }

  async #openReview(id: string): Promise<Found[] | null> {
    const path = `/notes?id=${encodeURIComponent(id)}`;
    const answer = await this.#ask('OpenReview', 'openreview', path);
    return answer && taken(readOpenReviewNotes(answer.text), 'openreview', 'OpenReview');
  }

  /** What a page says of itself, and above that what the registries say of the DOI or id in it. */
  async #page(url: string): Promise<Found[] | null> {
    const answer = await this.#get(hostName(url), url, 'text/html');
    const read = answer && readPageMetadata(answer.text, answer.url);
    if (!read) return null;
    const { draft } = read;
    const own = found(draft, 'feed', hostName(url));
    const better = draft.arxivId
      ? await this.#arxiv(draft.arxivId)
      : draft.doi
        ? await this.#doi(draft.doi)
        : null;
    return [own, ...(better ?? [])];
  }

  async #title(title: string): Promise<LookUp> {
    const words = encodeURIComponent(
      `ti:"${title.replace(/[^\p{L}\p{N}\p{M}'-]+/gu, ' ').trim()}"`,
    );
    const arxiv = await this.#ask(
      'arXiv',
      'arxiv-api',
      `/api/query?search_query=${words}&max_results=${CHOICES}`,
    );
    const preprints = arxiv ? readArxivAnswer(arxiv.text).items.map(({ draft }) => draft) : [];
    const crossref = await this.#ask(
      'Crossref',
      'crossref',
      `/works?query.bibliographic=${encodeURIComponent(title)}&rows=${CHOICES}`,
    );
    const works = crossref ? readCrossrefList(crossref.text) : [];
    const choices = [
      ...preprints.map((draft) => found(draft, 'arxiv', 'arXiv')),
      ...works.map((draft) => found(draft, 'crossref', 'Crossref')),
    ];
    if (choices.length === 0) return this.#answer(null, { title });
    const wanted = foldTitle(title);
    const isSame = ({ draft }: Found) => foldTitle(draft.title) === wanted;
    const sorted = [...choices.filter(isSame), ...choices.filter((each) => !isSame(each))];
    return { kind: 'choices', choices: sorted };
  }

  #ask(name: string, service: ServiceName, path: string, accept = '*/*') {
    return this.#get(name, this.#network.endpoints.urls[service] + path, accept);
  }

  async #get(name: string, url: string, accept: string) {
    this.#asked.push(name);
    const result = await this.#network.client.get({
      url,
      accept,
      purpose: 'look-up',
      typedByUser: true,
      ...(this.#signal && { signal: this.#signal }),
    });
    if (result.kind === 'ok') {
      return { text: decodeBytes(result.bytes, result.charset), url: result.url };
    }
    const unknown = result.kind === 'gone' || (result.kind === 'http' && result.status < 500);
    if (!unknown) this.#failure ??= failedBy(result, url, this.#network.now()).failure;
    return null;
  }
}

function found(draft: PaperDraft, origin: Origin, source: string): Found {
  return { draft, origin, source };
}

function taken(read: LookedUp, origin: Origin, source: string): Found[] | null {
  return 'draft' in read ? [found(read.draft, origin, source)] : null;
}

function hostName(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url;
}
