import { isMap, isSeq, type YAMLMap } from 'yaml';
import type { Responsibility } from '../../balance/responsibility.ts';
import { openChecklistText } from '../checklistFile.ts';
import type { JournalItem } from '../entryText.ts';
import { journalTree } from '../journalFile.ts';
import type { ListFile } from '../listFile.ts';
import { correctionSchema, leaveSchema, responsibilitySchema, timeEntrySchema } from '../schema.ts';

/** Which of the two files a text is. */
export type FileKind = 'checklist' | 'journal';

export const listKeys = { checklist: 'responsibilities', journal: 'entries' } as const;

/** A text as its format reads it, with places. */
export function treeOf(kind: FileKind, text: string): ListFile<Responsibility | JournalItem> {
  return kind === 'checklist' ? openChecklistText(text) : journalTree(text);
}

/** The schema of an item that has these keys, chosen as the reader of the file does. */
export function schemaOf(kind: FileKind, has: (key: string) => boolean) {
  if (kind === 'checklist') return responsibilitySchema;
  if (has('leave')) return leaveSchema;
  return has('evidence') && !has('minutes') ? correctionSchema : timeEntrySchema;
}

/** The keys that an item of such keys can have, in the order in which they are written. */
export function itemKeysOf(kind: FileKind, has: (key: string) => boolean): string[] {
  return Object.keys(schemaOf(kind, has).shape);
}

/** The mappings in the list of a file, those with problems too. */
export function itemMaps({ root }: ListFile<unknown>, kind: FileKind): YAMLMap[] {
  const lists = root?.items.filter((pair) => String(pair.key) === listKeys[kind]) ?? [];
  return lists.flatMap(({ value }) => (isSeq(value) ? value.items.filter((item) => isMap(item)) : []));
}
