import { MAX_PIECE, type Part } from '../../../shared/output.ts';

/** So many bytes go to the file at a time: enough to be quick, few enough to leave the page free. */
export const PIECE = 512 * 1024;
/** So many parts go to the file at a time. */
const MOST_PARTS = 5000;

/** Takes the parts of a file; rejects where they cannot be written. */
type Take = (parts: readonly Part[]) => Promise<void>;

/** Gathers small parts of a file into large ones, and hands them on in order, one after the other. */
export class PieceWriter {
  readonly #take: Take;
  #parts: Part[] = [];
  readonly #bytes = new Uint8Array(PIECE);
  /** What of `#bytes` is in no part yet, and how much of them is used. */
  #from = 0;
  #used = 0;
  /** What was handed on before, which must have arrived first. */
  #before: Promise<void> = Promise.resolve();

  constructor(take: Take) {
    this.#take = take;
  }

  /** Adds bytes, which may be changed as soon as this has resolved. */
  async put(bytes: Uint8Array): Promise<void> {
    const room = this.room(bytes.length);
    if (room) {
      room.set(bytes);
      return;
    }
    await this.#flush();
    if (bytes.length > PIECE) {
      for (let at = 0; at < bytes.length; at += MAX_PIECE) {
        this.#parts.push(bytes.slice(at, at + MAX_PIECE));
        await this.#flush();
      }
      return;
    }
    this.room(bytes.length)?.set(bytes);
  }

  /**
   * Room for so many bytes, to be filled before anything else is added; null where there is none
   * before something was written, which `put` waits for. Most entries need not wait.
   */
  room(length: number): Uint8Array | null {
    if (this.#used + length > PIECE) return null;
    const room = this.#bytes.subarray(this.#used, this.#used + length);
    this.#used += length;
    return room;
  }

  /** Adds a stretch of the old file. */
  async copy(from: number, to: number): Promise<void> {
    this.#closePart();
    this.#parts.push([from, to]);
    if (this.#parts.length >= MOST_PARTS) await this.#flush();
  }

  /** Resolves when everything has arrived. */
  async end(): Promise<void> {
    await this.#flush();
    await this.#before;
  }

  #closePart(): void {
    if (this.#used > this.#from) this.#parts.push(this.#bytes.slice(this.#from, this.#used));
    this.#from = this.#used;
  }

  async #flush(): Promise<void> {
    this.#closePart();
    if (this.#parts.length === 0) return;
    const parts = this.#parts;
    this.#parts = [];
    this.#from = 0;
    this.#used = 0;
    // One piece is written while the next one is made.
    await this.#before;
    this.#before = this.#take(parts);
    this.#before.catch(() => undefined);
  }
}
