import { believableTime } from './believableTime.ts';
import type { LogRecord } from './logRecord.ts';

/**
 * A record that is read where it stands in the log: most commits are somebody else's,
 * and cutting out what nobody asks for would take longer than finding it.
 */
export class LogCursor implements LogRecord {
  text = '';
  /** Where the record begins, and where each of its fields ends. */
  start = 0;
  readonly ends: number[];
  readonly #now: number;

  /** `now` in seconds. */
  constructor(now: number, fieldCount: number) {
    this.#now = now;
    this.ends = Array.from({ length: fieldCount }, () => 0);
  }

  get hash(): string {
    return this.text.slice(this.start, this.ends[0]);
  }

  get parents(): string {
    return this.#field(1);
  }

  get authorName(): string {
    return this.#field(2);
  }

  get authorMail(): string {
    return this.#field(3);
  }

  get mappedMail(): string {
    return this.#field(4);
  }

  get authored(): number | undefined {
    return this.#time(5);
  }

  get committerMail(): string {
    return this.#field(6);
  }

  get committed(): number | undefined {
    return this.#time(7);
  }

  get subject(): string {
    return this.#field(8);
  }

  get trailers(): string {
    return this.#field(9);
  }

  get notes(): string {
    return this.ends.length > 10 ? this.#field(10) : '';
  }

  #time(index: number): number | undefined {
    return believableTime(this.text, (this.ends[index - 1] ?? 0) + 1, this.ends[index] ?? 0, this.#now);
  }

  #field(index: number): string {
    return this.text.slice((this.ends[index - 1] ?? 0) + 1, this.ends[index]);
  }
}
