import type { BucketId } from '../balance/bucket.ts';
import type { Responsibility } from '../balance/responsibility.ts';
import { findResponsibility, listKey, openChecklistText } from './checklistFile.ts';
import { addPair, removePair, setValue } from './editList.ts';
import { isFlow } from './editNodes.ts';
import { itemBlocks } from './itemBlocks.ts';
import type { ListFile } from './listFile.ts';
import { scalarText } from './scalarText.ts';
import { applySplices } from './splice.ts';
import { expectList, verifiedEdit } from './verifiedEdit.ts';
import { pairOf } from './yamlNodes.ts';

/** What an item is to say from now on; undefined takes a key away. */
export type ResponsibilityFields = {
  readonly [Key in 'bucket' | 'title' | 'cadence' | 'paused' | 'notes']?: Responsibility[Key] | undefined;
};

/** Where an item is to stand: before another one, else below the last one of its bucket. */
export interface ResponsibilityPlace {
  readonly bucket: BucketId;
  readonly before?: string | undefined;
}

/**
 * The text with some fields of an item changed. Its id stays: entries carry it.
 *
 * @throws FileNotWritable; JournalError `unknownId`, `editRefused`.
 */
export function changeResponsibilityText(text: string, id: string, fields: ResponsibilityFields): string {
  const file = openChecklistText(text);
  const { index } = findResponsibility(file, id);
  const changes = Object.entries(fields);
  const after = changes.reduce((now, [key, value]) => changeField(now, id, key, value), text);
  const expected = expectList(file.plain, listKey, (items) => {
    for (const [key, value] of changes) {
      if (value === undefined) items[index]?.delete(key);
      else items[index]?.set(key, value);
    }
    return items;
  });
  return verifiedEdit(after, expected, openChecklistText);
}

function changeField(text: string, id: string, key: string, value: string | undefined): string {
  const { node, value: now } = findResponsibility(openChecklistText(text), id);
  const pair = pairOf(node, key);
  const said = new Map<string, unknown>(Object.entries(now)).get(key);
  if (value === undefined) return applySplices(text, removePair(text, node, pair));
  if (pair && said === value) return text;
  const scalar = scalarText(value, isFlow(node) ? 'flow' : 'block');
  return applySplices(text, pair ? setValue(text, pair, scalar) : addPair(text, node, `${key}: ${scalar}`));
}

/**
 * The text with an item at another place, its comments with it. What lies between items stays where it is.
 *
 * @throws FileNotWritable; JournalError `unknownId`, `editRefused`.
 */
export function moveResponsibilityText(text: string, id: string, { bucket, before }: ResponsibilityPlace): string {
  const inBucket = changeResponsibilityText(text, id, { bucket });
  const file = openChecklistText(inBucket);
  const { index, list } = findResponsibility(file, id);
  const to = positionFor(file, index, bucket, before);
  const blocks = itemBlocks(inBucket, list);
  const texts = blocks.map(({ start, end }) => inBucket.slice(start, end));
  const inOrder = moved(texts, index, to);
  const splices = blocks.map((block, at) => ({ ...block, text: String(inOrder[at]) }));
  const expected = expectList(file.plain, listKey, (items) => moved(items, index, to));
  return verifiedEdit(applySplices(inBucket, splices), expected, openChecklistText);
}

/** The position among all items at which one is to stand. */
function positionFor(
  file: ListFile<Responsibility>,
  from: number,
  bucket: BucketId,
  before: string | undefined,
): number {
  const others = file.items.toSpliced(from, 1);
  if (before === undefined) return others.findLastIndex(({ value }) => value.bucket === bucket) + 1 || others.length;
  const next = findResponsibility(file, before).index;
  return next > from ? next - 1 : next;
}

function moved<T>(items: readonly T[], from: number, to: number): T[] {
  return items.toSpliced(from, 1).toSpliced(to, 0, ...items.slice(from, from + 1));
}
