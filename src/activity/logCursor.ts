import type { LogRecord } from './logRecord.ts';

/** No clock that git ever ran under was earlier. Seconds. */
const earliest = Date.UTC(1990, 0, 1) / 1000;
const oneDay = 86_400;

/**
 * A record that is read where it stands in the log: most commits are somebody else's,
 * and cutting out what nobody asks for would take longer than finding it.
 */
export class LogCursor implements LogRecord {
  text = '';
  /** Where the record begins, and where each of its fields ends. */
  start = 0;
  readonly ends = [0, 0, 0, 0, 0, 0, 0, 0];
  readonly #latest: number;

  /** `now` in seconds. */
  constructor(now: number) {
    this.#latest = now + oneDay;
  }

  get hash(): string {
    return this.text.slice(this.start, this.ends[0]);
  }

  get parents(): string {
    return this.#field(1);
  }

  get authorMail(): string {
    return this.#field(2);
  }

  get mappedMail(): string {
    return this.#field(3);
  }

  get authored(): number | undefined {
    return readTime(this.#field(4), this.#latest);
  }

  get committed(): number | undefined {
    return readTime(this.#field(5), this.#latest);
  }

  get subject(): string {
    return this.#field(6);
  }

  get reviewTrailers(): string {
    return this.#field(7);
  }

  #field(index: number): string {
    return this.text.slice((this.ends[index - 1] ?? 0) + 1, this.ends[index]);
  }
}

function readTime(text: string, latest: number): number | undefined {
  // Longer numbers are overflows, an empty field is a date git could not read.
  if (text.length === 0 || text.length > 11) return undefined;
  const seconds = Number(text);
  return Number.isInteger(seconds) && seconds >= earliest && seconds <= latest ? seconds : undefined;
}
