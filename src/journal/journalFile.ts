import type { YAMLMap } from 'yaml';
import type { Correction } from '../balance/correction.ts';
import type { Leave, TimeEntry } from '../balance/entry.ts';
import { isFlow, itemAt, listPairIn } from './editNodes.ts';
import { addPair, appendToList, removeFromList, removePair, setValue } from './editList.ts';
import { fieldsOf, type ItemKey, itemKeys, type JournalItem, pairText, valueText } from './entryText.ts';
import { JournalError } from './journalError.ts';
import { lastFew } from './lastFew.ts';
import { type ListedItem, type ListFile, readListFile } from './listFile.ts';
import type { ListFormat } from './listFormat.ts';
import { excerptOf, outlineOf } from './outline.ts';
import type { FileReading } from './problem.ts';
import { type ItemReading, readItem } from './readItem.ts';
import { correctionSchema, leaveSchema, timeEntrySchema } from './schema.ts';
import { startFile } from './startFile.ts';
import { applySplices } from './splice.ts';
import { assertWritable, expectList, unchangedUntil, verifiedEdit } from './verifiedEdit.ts';
import { withForeignKeys, type WrittenItem, writtenItem, writtenItems } from './writtenItem.ts';
import { pairOf } from './yamlNodes.ts';

export interface JournalContent {
  readonly entries: readonly TimeEntry[];
  readonly leave: readonly Leave[];
  readonly corrections: readonly Correction[];
}

const listKey = 'entries';

const format: ListFormat<JournalItem> = { listKey, read };

/** Reads a journal file as an edit needs it; never throws. */
export const { get: openJournalText } = lastFew(3, (text) => readListFile(text, format));

/** UTF-16 units of a text whose tree is not kept once its outline is known: it takes a hundred times the memory. */
const large = 16_000;

const outlines = lastFew(24, (text) => {
  return outlineOf(text.length > large ? readListFile(text, format) : openJournalText(text), listKey);
});

/** Reads a journal file; never throws. */
export function readJournalText(text: string): FileReading<JournalContent> {
  const outline = outlines.get(text);
  if (outline) return { text, value: contentOf(outline.items), problems: [] };
  const { items, salvaged, problems } = openJournalText(text);
  return { text, value: contentOf([...items.map(({ value }) => value), ...salvaged]), problems };
}

/** Items by what they are, in the same order. */
export function contentOf(items: readonly JournalItem[]): JournalContent {
  const entries: TimeEntry[] = [];
  const leave: Leave[] = [];
  const corrections: Correction[] = [];
  for (const item of items) {
    if ('leave' in item) leave.push(item);
    else if ('evidence' in item) corrections.push(item);
    else entries.push(item);
  }
  return { entries, leave, corrections };
}

/** `evidence` beside minutes is a key of somebody's own: those are an entry. */
function read(text: string, item: YAMLMap): ItemReading<JournalItem> {
  if (pairOf(item, 'leave')) return readItem(text, item, leaveSchema);
  if (pairOf(item, 'evidence') && !pairOf(item, 'minutes')) return readItem(text, item, correctionSchema);
  return readItem(text, item, timeEntrySchema);
}

/** The text with an item added as the last line of the list, see `addEntriesText`. */
export function addEntryText(text: string | undefined, item: JournalItem): string {
  return addEntriesText(text, [item]);
}

/**
 * The text with items added as the last lines of the list, in their order, as one edit; `undefined` stands for
 * no file. In a long list the last lines are edited and checked, as those before them stay the same.
 *
 * @throws FileNotWritable when the text has problems; JournalError `duplicateId`, `editRefused`.
 */
export function addEntriesText(text: string | undefined, items: readonly JournalItem[]): string {
  const before = text ?? '';
  const written = items.map(writtenItem);
  const outline = outlines.get(before);
  const excerpt = outline && excerptOf(before, outline);
  if (!outline || !excerpt) {
    const after = addWrittenText(before, written);
    outlines.set(after, outlineOf(openJournalText(after), listKey));
    return after;
  }
  assertNew(written, outline.items);
  const edited = addWrittenText(excerpt.text, written);
  const added = outlineOf(openJournalText(edited), listKey);
  const { from, to } = excerpt;
  const after = before.slice(0, to) + unchangedUntil(edited, before.slice(0, from));
  outlines.set(
    after,
    added && {
      items: [...outline.items, ...added.items.slice(-items.length)],
      starts: [...outline.starts, ...added.starts.slice(-items.length).map((start) => start - from + to)],
    },
  );
  return after;
}

/** The text with an item added that stood in another file, and with the keys of others that it had there. */
export function addMovedText(text: string | undefined, item: JournalItem, from: string): string {
  const old = writtenItems(openJournalText(from)).get(item.id);
  return addWrittenText(text, [withForeignKeys(item, old)]);
}

/** The same with items in the words they are to be written in. */
export function addWrittenText(text: string | undefined, items: readonly WrittenItem[]): string {
  const before = text ?? '';
  const file = openJournalText(before);
  assertWritable(file);
  assertNew(
    items,
    file.items.map(({ value }) => value),
  );
  const plain = items.map((item) => new Map(item.plain));
  const pair = file.root && pairOf(file.root, listKey);
  const expected = pair
    ? expectList(file.plain, listKey, (list) => [...list, ...plain])
    : new Map<string, unknown>([
        ['version', 1],
        [listKey, plain],
      ]);
  const lines = items.map((item) => item.text);
  const splice =
    file.root && pair
      ? appendToList(before, file.root, pair, lines, 'block')
      : startFile(before, ['version: 1', `${listKey}:`, ...lines.map((line) => `- ${line}`)]);
  return verifiedEdit(applySplices(before, splice), expected, openJournalText);
}

/** No id twice, neither with what is there nor among the new ones. */
function assertNew(items: readonly { readonly id: string }[], there: readonly { readonly id: string }[]): void {
  const ids = new Set(there.map(({ id }) => id));
  const known = items.find(({ id }) => ids.has(id) || !ids.add(id));
  if (known) throw new JournalError('duplicateId', { detail: known.id });
}

/** The text without the item. @throws FileNotWritable; JournalError `unknownId`, `editRefused`. */
export function removeEntryText(text: string, id: string): string {
  return removeEntriesText(text, [id]);
}

/** The same with several items, as one edit. */
export function removeEntriesText(text: string, ids: readonly string[]): string {
  const file = openJournalText(text);
  assertWritable(file);
  const wanted = new Set(ids);
  const found = file.items.filter(({ value }) => wanted.has(value.id));
  for (const { value } of found) wanted.delete(value.id);
  const [missing] = wanted;
  if (missing !== undefined) throw new JournalError('unknownId', { detail: missing });
  const indexes = new Set(found.map(({ index }) => index));
  const expected = expectList(file.plain, listKey, (items) => items.filter((_, index) => !indexes.has(index)));
  const splices = removeFromList(text, listPairIn(file.root, listKey), indexes);
  return verifiedEdit(applySplices(text, splices), expected, openJournalText);
}

/**
 * The text with the item of the same id changed field by field: unknown keys, comments and
 * the spelling of what stays the same are kept.
 *
 * @throws FileNotWritable; JournalError `unknownId`, `editRefused`.
 */
export function replaceEntryText(text: string, item: JournalItem): string {
  const file = openJournalText(text);
  const { index, value } = find(file, item.id);
  const wanted = fieldsOf(item);
  const current = fieldsOf(value);
  const changed = itemKeys.filter((key) => wanted.get(key) !== current.get(key));
  // One field at a time: edits at the same place would not know of one another.
  const after = changed.reduce((now, key) => changeField(now, index, key, wanted.get(key)), text);
  const expected = expectList(file.plain, listKey, (items) => {
    for (const key of changed) {
      const field = wanted.get(key);
      if (field === undefined) items[index]?.delete(key);
      else items[index]?.set(key, field);
    }
    return items;
  });
  return verifiedEdit(after, expected, openJournalText);
}

function changeField(text: string, index: number, key: ItemKey, field: string | number | undefined): string {
  const map = itemAt(listPairIn(openJournalText(text).root, listKey), index);
  const pair = pairOf(map, key);
  const style = isFlow(map) ? 'flow' : 'block';
  if (field === undefined) return applySplices(text, removePair(text, map, pair));
  const splices = pair
    ? setValue(text, pair, valueText(key, field, style))
    : addPair(text, map, pairText(key, field, style));
  return applySplices(text, splices);
}

function find(file: ListFile<JournalItem>, id: string): ListedItem<JournalItem> {
  assertWritable(file);
  const item = file.items.find(({ value }) => value.id === id);
  if (!item) throw new JournalError('unknownId', { detail: id });
  return item;
}

/** The same as `readJournalText` with the place of everything, for what is shown beside the text. */
export function journalTree(text: string): ListFile<JournalItem> {
  return openJournalText(text);
}
