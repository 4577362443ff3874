import type { LogRecord } from './logRecord.ts';

const fields = [
  '%H', '%P', '%ae', '%aE', '%at', '%ct', '%s',
  '%(trailers:key=Reviewed-by,key=Acked-by,key=Tested-by,only,unfold,valueonly,separator=%x1f)',
];
const fieldCount = fields.length;

/**
 * The fields of `LogRecord` in order, each ended by NUL, which no part of a commit can hold.
 * The last NUL comes from `-z`.
 */
export const logFormat = fields.join('%x00');

/** No clock that git ever ran under was earlier. Seconds. */
const earliest = Date.UTC(1990, 0, 1) / 1000;
const oneDay = 86_400;

/**
 * Parses the output of `git log -z --format=<logFormat>` piece by piece, while git is still at work.
 * Times before 1990 or more than a day after `now` (seconds) are unreadable.
 * The strings of a record are views of the output: whoever keeps one keeps much more alive.
 */
export class LogParser {
  readonly #onRecord: (record: LogRecord) => void;
  readonly #latest: number;
  /** Bytes after the last NUL: a character may be cut in half there. */
  #tail: Buffer[] = [];
  /** Text of a record that has begun. */
  #begun = '';

  constructor(now: number, onRecord: (record: LogRecord) => void) {
    this.#onRecord = onRecord;
    this.#latest = now + oneDay;
  }

  push(piece: Buffer): void {
    const end = piece.lastIndexOf(0) + 1;
    if (end > 0) {
      const bytes = Buffer.concat([...this.#tail, piece.subarray(0, end)]);
      this.#begun = this.#parse(this.#begun + bytes.toString('utf8'));
      this.#tail = [];
    }
    if (end < piece.length) this.#tail.push(piece.subarray(end));
  }

  /** Whether the output ended where a record does. */
  get isWhole(): boolean {
    return this.#tail.length === 0 && this.#begun === '';
  }

  /** Takes all whole records from `text` and gives the rest. */
  #parse(text: string): string {
    const ends: number[] = [];
    let start = 0;
    let position = -1;
    for (;;) {
      for (let index = 0; index < fieldCount; index += 1) {
        position = text.indexOf('\0', position + 1);
        if (position === -1) return text.slice(start);
        ends[index] = position;
      }
      this.#onRecord(this.#record(text, start, ends));
      start = position + 1;
    }
  }

  #record(text: string, start: number, ends: readonly number[]): LogRecord {
    const [hash = 0, parents = 0, mail = 0, mapped = 0, authored = 0, committed = 0, subject = 0, trailers = 0] = ends;
    return {
      hash: text.slice(start, hash),
      parents: text.slice(hash + 1, parents),
      authorMail: text.slice(parents + 1, mail),
      mappedMail: text.slice(mail + 1, mapped),
      authored: readTime(text.slice(mapped + 1, authored), this.#latest),
      committed: readTime(text.slice(authored + 1, committed), this.#latest),
      subject: text.slice(committed + 1, subject),
      reviewTrailers: text.slice(subject + 1, trailers),
    };
  }
}

function readTime(text: string, latest: number): number | undefined {
  // Longer numbers are overflows, an empty field is a date git could not read.
  if (text.length === 0 || text.length > 11) return undefined;
  const seconds = Number(text);
  return Number.isInteger(seconds) && seconds >= earliest && seconds <= latest ? seconds : undefined;
}
