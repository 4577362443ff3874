import type { Responsibility } from '../balance/responsibility.ts';
import type { LogItem } from './logItem.ts';
import { bucketShortName, withoutIcons } from './words.ts';

/** As many rows as are taken in at a glance. */
const mostRows = 8;

/**
 * Rows that complete the `#…` at the end of a line: the ids that begin like it, then those in which it
 * stands, or in whose title. None once the word means one responsibility, and none in what a `--` makes a note.
 */
export function tagCompletions(typed: string, responsibilities: readonly Responsibility[]): LogItem<never>[] {
  const [, tag] = /(?:^|\s)#(\S*)$/.exec(typed) ?? [];
  if (tag === undefined || /(?:^|\s)--\s/.test(typed)) return [];
  const word = tag.toLowerCase();
  const begin = responsibilities.filter(({ id }) => id.toLowerCase().startsWith(word));
  if (begin.length === 1 || begin.some(({ id }) => id.toLowerCase() === word)) return [];
  const within = responsibilities.filter(
    (each) => !begin.includes(each) && `${each.id} ${each.title}`.toLowerCase().includes(word),
  );
  const line = typed.slice(0, typed.length - tag.length);
  return [...begin, ...within].slice(0, mostRows).map(({ id, title, bucket }) => ({
    label: `#${id}`,
    description: withoutIcons(`${bucketShortName(bucket)} · ${title}`),
    alwaysShow: true,
    completion: `${line}${id} `,
  }));
}
