import type { BibliographyKind } from '../../../shared/bibliography/kind.ts';
import type { HowToTake } from '../../db/take-entries.ts';
import { hearFrom, type Importing, runImport, startImporter, tellTo } from './importer.ts';
import type { QuestionMessage, Questions } from './messages.ts';
import { troubleFailure } from './problems.ts';
import type { Decisions, ReviewSummary } from './review-types.ts';
import { type Source, SourceFailure } from './source.ts';

type Answer = { done: (value: never) => void; failed: (error: Error) => void };

/** A bibliography that was read in a worker, which keeps it until it is imported or closed. */
export class ReviewSession {
  readonly name: string;
  readonly summary: ReviewSummary;
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Answer>();
  #asked = 0;

  private constructor(name: string, summary: ReviewSummary, worker: Worker) {
    this.name = name;
    this.summary = summary;
    this.#worker = worker;
    hearFrom(
      worker,
      (error) => this.#fail(error),
      (message) => {
        if (message.kind !== 'answer' && message.kind !== 'refused') return;
        const answer = this.#waiting.get(message.n);
        this.#waiting.delete(message.n);
        // Who asked knows by the name of the question what the answer is.
        if (message.kind === 'answer') answer?.done(message.value as never);
        else answer?.failed(new SourceFailure(troubleFailure(message.trouble)));
      },
    );
  }

  /**
   * Reads a bibliography and judges it against the library. `signal` ends that at once; the promise
   * then rejects. `onRead` hears how many bytes and entries were read.
   */
  static async open(
    task: { source: Source; as: BibliographyKind; library: string },
    signal: AbortSignal,
    onRead: (bytes: number, entries: number) => void,
  ): Promise<ReviewSession> {
    const worker = startImporter();
    try {
      const summary = await new Promise<ReviewSummary>((resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
        hearFrom(worker, reject, (message) => {
          if (message.kind === 'reviewing') onRead(message.bytes, message.entries);
          else if (message.kind === 'reviewed') resolve(message.summary);
        });
        tellTo(worker, { kind: 'review', ...task });
      });
      return new ReviewSession(task.source.name, summary, worker);
    } catch (error) {
      worker.terminate();
      throw error;
    }
  }

  /** Asks for rows, or for the fields in which an entry differs. */
  ask<N extends keyof Questions>(
    name: N,
    input: Questions[N]['input'],
  ): Promise<Questions[N]['output']> {
    this.#asked += 1;
    const n = this.#asked;
    return new Promise((done, failed) => {
      this.#waiting.set(n, { done, failed });
      // The name and its input belong together, which the compiler cannot follow.
      tellTo(this.#worker, { kind: 'question', n, name, input } as QuestionMessage);
    });
  }

  /** Imports what was read; the session is over then. */
  take(decisions: Decisions, how: HowToTake): Importing {
    const { name } = this;
    return (signal, onStored) =>
      runImport(
        this.#worker,
        (catalogue) => ({ kind: 'take', name, decisions, how, catalogue }),
        signal,
        onStored,
      );
  }

  /** Lets go of the file; nothing has been imported. */
  close(): void {
    this.#worker.terminate();
    this.#fail(new Error('the review is over'));
  }

  #fail(error: Error): void {
    for (const { failed } of this.#waiting.values()) failed(error);
    this.#waiting.clear();
  }
}
