import type { Correction } from '../balance/correction.ts';
import type { Leave, TimeEntry } from '../balance/entry.ts';
import { doubleQuoted, scalarText } from './scalarText.ts';

/** What a journal holds. */
export type JournalItem = TimeEntry | Leave | Correction;

/** The same before it has an id. */
export type JournalDraft = Omit<TimeEntry, 'id'> | Omit<Leave, 'id'> | Omit<Correction, 'id'>;

const keys = ['id', 'on', 'at', 'minutes', 'bucket', 'evidence', 'as', 'note', 'responsibility', 'leave'] as const;

export type ItemKey = (typeof keys)[number];

/** The fields an item has, in the order in which they are written. */
export function fieldsOf(item: JournalItem): Map<ItemKey, string | number> {
  const values: Partial<Record<ItemKey, string | number | undefined>> = { ...item };
  return new Map(
    keys.flatMap((key) => {
      const value = values[key];
      return value === undefined ? [] : [[key, value] as const];
    }),
  );
}

/** The keys this format knows; all others are somebody else's. */
export const itemKeys: readonly ItemKey[] = keys;

/** One line of flow style, as in `{id: 7k2mq9, on: 2026-11-20, at: "14:00", minutes: 30, bucket: people}`. */
export function itemText(item: JournalItem): string {
  return `{${[...fieldsOf(item)].map(([key, value]) => pairText(key, value, 'flow')).join(', ')}}`;
}

export function pairText(key: ItemKey, value: string | number, style: 'flow' | 'block'): string {
  return `${key}: ${valueText(key, value, style)}`;
}

export function valueText(key: ItemKey, value: string | number, style: 'flow' | 'block'): string {
  if (typeof value === 'number') return String(value);
  // YAML 1.1 readers take an unquoted 14:00 for a number to the base of 60.
  return key === 'at' ? doubleQuoted(value) : scalarText(value, style);
}
