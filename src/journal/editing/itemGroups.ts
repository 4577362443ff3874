import type { Responsibility } from '../../balance/responsibility.ts';
import { openChecklistText } from '../checklistFile.ts';
import type { JournalItem } from '../entryText.ts';
import { journalTree } from '../journalFile.ts';
import type { ListFile } from '../listFile.ts';
import { pairOf, type Place, placeOrStart } from '../yamlNodes.ts';

/** An item of a file with its place. */
export interface Placed<T> extends Place {
  readonly value: T;
  /** What names it: its id. */
  readonly name: Place;
}

/** Items that follow one another and belong together: a group covers no item of another one. */
export interface Group<T> extends Place {
  readonly by: string;
  readonly items: readonly Placed<T>[];
}

/** Responsibilities by bucket. */
export function checklistGroups(text: string): Group<Responsibility>[] {
  return grouped(placed(openChecklistText(text)), ({ bucket }) => bucket);
}

/** Entries, days off and corrections by day. */
export function journalGroups(text: string): Group<JournalItem>[] {
  return grouped(placed(journalTree(text)), ({ on }) => on);
}

function placed<T>({ items }: ListFile<T>): Placed<T>[] {
  return items.map(({ value, node }) => ({
    ...placeOrStart(node),
    value,
    name: placeOrStart(pairOf(node, 'id')?.value),
  }));
}

function grouped<T>(items: readonly Placed<T>[], keyOf: (value: T) => string): Group<T>[] {
  const groups: Group<T>[] = [];
  for (const item of items) {
    const by = keyOf(item.value);
    const last = groups.at(-1);
    if (last?.by === by) groups[groups.length - 1] = { ...last, end: item.end, items: [...last.items, item] };
    else groups.push({ by, start: item.start, end: item.end, items: [item] });
  }
  return groups;
}
