import { isDeepStrictEqual } from 'node:util';
import type { JournalItem } from './entryText.ts';

/** How many items a restore, or a move, would bring, take away and change. */
export interface Differences {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
}

/** What comes, goes and changes from one reading to another, by the ids. */
export function compareItems(from: readonly JournalItem[], to: readonly JournalItem[]): Differences {
  const before = byId(from);
  const after = byId(to);
  return {
    added: [...after.keys()].filter((id) => !before.has(id)).length,
    removed: [...before.keys()].filter((id) => !after.has(id)).length,
    changed: [...after].filter(([id, item]) => before.has(id) && !isDeepStrictEqual(before.get(id), item)).length,
  };
}

/** Every id once, the first that has it. */
function byId(items: readonly JournalItem[]): ReadonlyMap<string, JournalItem> {
  return new Map(items.toReversed().map((item) => [item.id, item]));
}
