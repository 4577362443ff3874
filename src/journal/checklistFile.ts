import { isScalar, isSeq } from 'yaml';
import type { Responsibility } from '../balance/responsibility.ts';
import type { Day } from '../balance/time.ts';
import { addPair, appendToList, removeFromList } from './editList.ts';
import { JournalError } from './journalError.ts';
import { lastFew } from './lastFew.ts';
import { type ListedItem, type ListFile, readListFile } from './listFile.ts';
import type { ListFormat } from './listFormat.ts';
import type { FileReading } from './problem.ts';
import { readItem } from './readItem.ts';
import { responsibilitySchema } from './schema.ts';
import { applySplices } from './splice.ts';
import { assertWritable, expectList, verifiedEdit } from './verifiedEdit.ts';
import { pairOf } from './yamlNodes.ts';

export const listKey = 'responsibilities';

const format: ListFormat<Responsibility> = {
  listKey,
  read(text, item) {
    const { value, problems } = readItem(text, item, responsibilitySchema);
    return { value: value && { ...value, done: value.done ?? [] }, problems };
  },
};

/** Reads a checklist as an edit needs it; never throws. */
export const { get: openChecklistText } = lastFew(3, (text) => readListFile(text, format));

/** Reads a checklist; never throws. */
export function readChecklistText(text: string): FileReading<Responsibility[]> {
  const { items, salvaged, problems } = openChecklistText(text);
  return { text, value: [...items.map(({ value }) => value), ...salvaged], problems };
}

/**
 * The text with a day added to what was done; the same text if it is there already.
 *
 * @throws FileNotWritable; JournalError `unknownId`, `editRefused`.
 */
export function tickText(text: string, id: string, day: Day): string {
  const file = openChecklistText(text);
  const { node, index, value } = findResponsibility(file, id);
  if (value.done.includes(day)) return text;
  const pair = pairOf(node, 'done');
  const splices = pair
    ? appendToList(text, node, pair, [likeLast(pair.value, day)], 'flow')
    : addPair(text, node, `done: [${day}]`);
  const expected = expectList(file.plain, listKey, (items) => {
    items[index]?.set('done', [...value.done, day]);
    return items;
  });
  return verifiedEdit(applySplices(text, splices), expected, openChecklistText);
}

/**
 * The text without these days in what was done; the same text if none of them is there.
 *
 * @throws FileNotWritable; JournalError `unknownId`, `editRefused`.
 */
export function untickText(text: string, id: string, days: readonly Day[]): string {
  const file = openChecklistText(text);
  const { node, index, value } = findResponsibility(file, id);
  const undone = new Set(value.done.flatMap((day, at) => (days.includes(day) ? [at] : [])));
  const pair = pairOf(node, 'done');
  if (undone.size === 0 || !pair) return text;
  const expected = expectList(file.plain, listKey, (items) => {
    items[index]?.set(
      'done',
      value.done.filter((_, at) => !undone.has(at)),
    );
    return items;
  });
  return verifiedEdit(applySplices(text, removeFromList(text, pair, undone)), expected, openChecklistText);
}

/** A day in the quotes of its predecessor. */
function likeLast(list: unknown, day: Day): string {
  const last: unknown = isSeq(list) ? list.items.at(-1) : undefined;
  if (!isScalar(last)) return day;
  if (last.type === 'QUOTE_DOUBLE') return `"${day}"`;
  return last.type === 'QUOTE_SINGLE' ? `'${day}'` : day;
}

/** @throws FileNotWritable; JournalError `unknownId` */
export function findResponsibility(file: ListFile<Responsibility>, id: string): ListedItem<Responsibility> {
  assertWritable(file);
  const item = file.items.find(({ value }) => value.id === id);
  if (!item) throw new JournalError('unknownId', { detail: id });
  return item;
}
