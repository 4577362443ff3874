import { isSeq, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Responsibility } from '../balance/responsibility.ts';
import { findResponsibility, listKey, openChecklistText } from './checklistFile.ts';
import { appendToList, removeFromList } from './editList.ts';
import { colonEnd, dashOf, isFlow, itemEnd, itemStart, writtenValue } from './editNodes.ts';
import { itemBlock } from './itemBlocks.ts';
import { JournalError } from './journalError.ts';
import { scalarText } from './scalarText.ts';
import {
  applySplices,
  columnOf,
  insertion,
  isBlank,
  lineBreakAt,
  lineInsertion,
  linesRemoval,
  lineStart,
  nextLine,
  type Splice,
} from './splice.ts';
import { startFile } from './startFile.ts';
import { assertWritable, expectList, verifiedEdit } from './verifiedEdit.ts';
import { pairOf } from './yamlNodes.ts';

/** A responsibility that nobody has looked after yet. */
export type NewResponsibility = Pick<Responsibility, 'id' | 'bucket' | 'title' | 'cadence'>;

/**
 * The text with an item added below the last one of its bucket; `undefined` stands for no file.
 *
 * @throws FileNotWritable; JournalError `duplicateId`, `editRefused`.
 */
export function addResponsibilityText(text: string | undefined, item: NewResponsibility): string {
  const before = text ?? '';
  const file = openChecklistText(before);
  assertWritable(file);
  if (file.items.some(({ value }) => value.id === item.id)) throw new JournalError('duplicateId', { detail: item.id });
  const after = file.items.findLastIndex(({ value }) => value.bucket === item.bucket);
  const at = after < 0 ? file.items.length : after + 1;
  const plainItem = new Map<string, unknown>([...fieldsOf(item), ['done', []]]);
  const pair = file.root && pairOf(file.root, listKey);
  if (!file.root || !pair) {
    const lines = ['version: 1', `${listKey}:`, ...itemLines(item, 2)];
    const expected = new Map<string, unknown>([
      ['version', 1],
      [listKey, [plainItem]],
    ]);
    return verifiedEdit(applySplices(before, startFile(before, lines)), expected, openChecklistText);
  }
  const splices =
    isSeq(pair.value) && pair.value.items.length > 0
      ? intoList(before, pair.value, item, at)
      : intoEmptyList(before, file.root, pair, item);
  const expected = expectList(file.plain, listKey, (items) => items.toSpliced(at, 0, plainItem));
  return verifiedEdit(applySplices(before, splices), expected, openChecklistText);
}

function intoList(text: string, list: YAMLSeq, item: NewResponsibility, at: number): Splice[] {
  if (isFlow(list)) return [insertion(itemEnd(list.items[at - 1]), `, ${itemInBraces(item)}`)];
  const above = itemBlock(text, list, at - 1);
  const lines = itemLines(item, columnOf(text, dashOf(list, at - 1)));
  const lineBreak = lineBreakAt(text, above.end);
  const last = list.items.length - 1;
  const isSpaced = last > 0 && nextLine(text, itemBlock(text, list, last - 1).end) < itemBlock(text, list, last).start;
  const written = (isSpaced ? ['', ...lines] : lines).join(lineBreak);
  return [lineInsertion(text, nextLine(text, above.end), written)];
}

function intoEmptyList(text: string, root: YAMLMap, pair: Pair, item: NewResponsibility): Splice[] {
  const colon = colonEnd(pair);
  const written = writtenValue(pair);
  const isOnOneLine =
    written === undefined || (isBlank(text, colon, written.start) && !text.slice(colon, written.end).includes('\n'));
  if (isFlow(root) || !isOnOneLine) return appendToList(text, root, pair, [itemInBraces(item)], 'flow');
  const column = columnOf(text, itemStart(pair)) + 2;
  const lines = itemLines(item, column).join(lineBreakAt(text, colon));
  const emptied = written ? [{ start: colon, end: written.end, text: '' }] : [];
  return [...emptied, lineInsertion(text, nextLine(text, written?.end ?? colon), lines)];
}

function fieldsOf({ id, bucket, title, cadence }: NewResponsibility): [key: string, value: string][] {
  return Object.entries({ id, bucket, title, cadence });
}

function itemLines(item: NewResponsibility, column: number): string[] {
  const pairs = [...fieldsOf(item).map(([key, value]) => `${key}: ${scalarText(value, 'block')}`), 'done: []'];
  return pairs.map((pair, index) => `${' '.repeat(column)}${index === 0 ? '- ' : '  '}${pair}`);
}

function itemInBraces(item: NewResponsibility): string {
  return `{${fieldsOf(item)
    .map(([key, value]) => `${key}: ${scalarText(value, 'flow')}, `)
    .join('')}done: []}`;
}

/** The text without an item and the comments that are its own. @throws FileNotWritable; JournalError `unknownId`, `editRefused`. */
export function removeResponsibilityText(text: string, id: string): string {
  const file = openChecklistText(text);
  const { index, pair, list } = findResponsibility(file, id);
  const splices = isFlow(list) ? removeFromList(text, pair, new Set([index])) : removeBlock(text, list, index);
  if (!isFlow(list) && list.items.length === 1) splices.push(insertion(colonEnd(pair), ' []'));
  const expected = expectList(file.plain, listKey, (items) => items.toSpliced(index, 1));
  return verifiedEdit(applySplices(text, splices), expected, openChecklistText);
}

function removeBlock(text: string, list: YAMLSeq, index: number): Splice[] {
  const { start, end } = itemBlock(text, list, index);
  const after = nextLine(text, end);
  // The empty line that sets it apart from the item above goes with it, unless it sets that apart from the next.
  const above = lineStart(text, Math.max(0, start - 1));
  const isSetApart = index > 0 && above > itemBlock(text, list, index - 1).end && isBlankLine(text, above);
  const isBetween = isSetApart && (index === list.items.length - 1 || isBlankLine(text, after));
  return [linesRemoval(text, isBetween ? above : start, after)];
}

function isBlankLine(text: string, line: number): boolean {
  return text.slice(line, nextLine(text, line)).trim() === '';
}
