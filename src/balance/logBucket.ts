import { isBucketId, type BucketId } from './bucket.ts';
import type { LogContext } from './logReading.ts';

const letters: ReadonlyMap<string, BucketId> = new Map([
  ['s', 'strategy'],
  ['p', 'people'],
  ['b', 'building'],
]);

/** The bucket that a word names as a whole: a letter, an id or a word of the lead's language. */
export function readBucket(word: string, { bucketWords }: LogContext): BucketId | undefined {
  const name = word.toLowerCase();
  return letters.get(name) ?? (isBucketId(name) ? name : bucketWords?.get(name));
}
