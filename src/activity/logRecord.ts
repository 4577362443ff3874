/** One commit as `git log` tells it. Times are whole seconds since 1970, undefined when unreadable. */
export interface LogRecord {
  /** 40 or 64 hex digits. */
  readonly hash: string;
  /** Hashes with blanks between them; empty for a root. */
  readonly parents: string;
  readonly authorMail: string;
  /** The same after `.mailmap`. */
  readonly mappedMail: string;
  readonly authored: number | undefined;
  readonly committed: number | undefined;
  readonly subject: string;
  /** Values of the review trailers, U+001F between them. */
  readonly reviewTrailers: string;
}

/** A record to keep, from one that may move on. */
export function copyOf({
  hash,
  parents,
  authorMail,
  mappedMail,
  authored,
  committed,
  subject,
  reviewTrailers,
}: LogRecord): LogRecord {
  return { hash, parents, authorMail, mappedMail, authored, committed, subject, reviewTrailers };
}
