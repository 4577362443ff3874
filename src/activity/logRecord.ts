/**
 * One commit as `git log` tells it. Times are whole seconds since 1970, undefined when unreadable.
 * What a record gives is only good while the record is at hand: keep copies (`detached`).
 */
export interface LogRecord {
  /** 40 or 64 hex digits. */
  readonly hash: string;
  /** Hashes with blanks between them; empty for a root. */
  readonly parents: string;
  readonly authorName: string;
  readonly authorMail: string;
  /** The same after `.mailmap`. */
  readonly mappedMail: string;
  readonly authored: number | undefined;
  readonly committerMail: string;
  readonly committed: number | undefined;
  readonly subject: string;
  /** The trailers that name people, `Key: Name <mail>`, U+001F between them. */
  readonly trailers: string;
  /** Notes that code reviews left, one after the other; empty unless asked for. */
  readonly notes: string;
}
