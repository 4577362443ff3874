import { LogCursor } from './logCursor.ts';
import type { LogRecord } from './logRecord.ts';
import { WholeFields } from './wholeFields.ts';

const trailers = ['Reviewed-by', 'Acked-by', 'Tested-by', 'Signed-off-by', 'Co-authored-by'];
const fields = [
  '%H',
  '%P',
  '%an',
  '%ae',
  '%aE',
  '%at',
  '%ce',
  '%ct',
  '%s',
  `%(trailers:${trailers.map((key) => `key=${key}`).join(',')},only,unfold,separator=%x1f)`,
];

/**
 * The fields of `LogRecord` in order, each ended by NUL, which no part of a commit or note can hold.
 * The last NUL comes from `-z`. Notes are looked up for every commit, so only where there are any.
 */
export function logFormat(withNotes: boolean): string {
  return fieldsOf(withNotes).join('%x00');
}

function fieldsOf(withNotes: boolean): readonly string[] {
  return withNotes ? [...fields, '%N'] : fields;
}

/**
 * Parses the output of `git log -z --format=<logFormat(withNotes)>` piece by piece, while git is still at work.
 * Times before 1990 or more than a day after `now` (seconds) are unreadable.
 * The record handed over is the same object each time and shows the next commit after the call.
 * Its strings are views of the output: whoever keeps one keeps much more alive.
 */
export class LogParser {
  readonly #onRecord: (record: LogRecord) => void;
  readonly #cursor: LogCursor;
  readonly #fields = new WholeFields();
  /** Text of a record that has begun. */
  #begun = '';

  constructor(now: number, onRecord: (record: LogRecord) => void, withNotes = false) {
    this.#onRecord = onRecord;
    this.#cursor = new LogCursor(now, fieldsOf(withNotes).length);
  }

  /** Throws where a field is too long to be one. */
  push(piece: Buffer): void {
    const text = this.#fields.take(piece);
    if (text !== '') this.#begun = this.#parse(this.#begun + text);
  }

  /** Whether the output ended where a record does. */
  get isWhole(): boolean {
    return this.#fields.isWhole && this.#begun === '';
  }

  /** Takes all whole records from `text` and gives the rest. */
  #parse(text: string): string {
    const cursor = this.#cursor;
    const { ends } = cursor;
    let start = 0;
    let position = -1;
    for (;;) {
      for (let index = 0; index < ends.length; index += 1) {
        position = text.indexOf('\0', position + 1);
        if (position === -1) return text.slice(start);
        ends[index] = position;
      }
      cursor.text = text;
      cursor.start = start;
      this.#onRecord(cursor);
      start = position + 1;
    }
  }
}
