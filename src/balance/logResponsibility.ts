import type { LogContext } from './logReading.ts';

type Known = LogContext['responsibilities'][number];

/** The responsibility a tag means, why it means none, or `undefined` when it is an ordinary word. */
export type TagReading = Known | 'unknownResponsibility' | 'ambiguousResponsibility' | undefined;

/**
 * Reads `#mentoring` or `#ment`: an id in full, else the beginning of exactly one, in any case.
 * A number such as `#1234` is a reference to some ticket and stays an ordinary word.
 */
export function readTag(word: string, { responsibilities }: LogContext): TagReading {
  const tag = word.slice(1);
  const lower = tag.toLowerCase();
  const exact =
    responsibilities.find(({ id }) => id === tag) ?? responsibilities.find(({ id }) => id.toLowerCase() === lower);
  if (exact !== undefined || /^\d*$/.test(tag)) return exact;

  const [only, ...others] = responsibilities.filter(({ id }) => id.toLowerCase().startsWith(lower));
  if (only === undefined) return 'unknownResponsibility';
  return others.length > 0 ? 'ambiguousResponsibility' : only;
}
