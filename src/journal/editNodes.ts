import { type CST, isMap, isPair, isSeq, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { JournalError } from './journalError.ts';
import { pairOf, placeOf } from './yamlNodes.ts';

// Places that only the source tokens know: colons, commas, dashes.

export type FlowNode = YAMLMap | YAMLSeq;

/** The pair of the list in a file. */
export function listPairIn(root: YAMLMap | undefined, key: string): Pair {
  const pair = root && pairOf(root, key);
  if (!pair) throw refuse('no list');
  return pair;
}

/** The map at a position of a list. */
export function itemAt({ value }: Pair, index: number): YAMLMap {
  const item: unknown = isSeq(value) ? value.items[index] : undefined;
  if (!isMap(item)) throw refuse('no such item');
  return item;
}

export function isFlow(node: FlowNode): boolean {
  return node.srcToken?.type === 'flow-collection';
}

/** What we do not understand well enough we do not touch. */
export function refuse(detail: string): JournalError {
  return new JournalError('editRefused', { detail });
}

/** Offset after the colon of a pair. */
export function colonEnd(pair: Pair): number {
  const colon = sourceOf(pair)?.sep?.find(({ type }) => type === 'map-value-ind');
  if (!colon) throw refuse('a key without a colon');
  return colon.offset + 1;
}

/** The text of a pair's value; undefined where nothing stands after the colon. */
export function writtenValue(pair: Pair): { start: number; end: number } | undefined {
  const place = placeOf(pair.value);
  return place && place.end > place.start ? place : undefined;
}

/** Offset after an item of a list or a map. */
export function itemEnd(item: unknown): number {
  if (!isPair(item)) {
    // With a key at its end that has no value, the parser's own end lies behind the comments that follow.
    const last = isCollection(item) && !isFlow(item) ? item.items.at(-1) : undefined;
    if (last !== undefined) return itemEnd(last);
    const place = placeOf(item);
    if (!place) throw refuse('an item without a place');
    return place.end;
  }
  const value = writtenValue(item);
  if (value) return isCollection(item.value) ? itemEnd(item.value) : value.end;
  return hasColon(item) ? colonEnd(item) : itemEnd(item.key);
}

function hasColon(pair: Pair): boolean {
  return sourceOf(pair)?.sep?.some(({ type }) => type === 'map-value-ind') === true;
}

export function itemStart(item: unknown): number {
  const mark = isPair(item) && sourceOf(item)?.start.find(({ type }) => type === 'explicit-key-ind');
  if (mark) return mark.offset; // `? key`
  const place = placeOf(isPair(item) ? item.key : item);
  if (!place) throw refuse('an item without a place');
  return place.start;
}

/** Offset of the dash of a block list's item. */
export function dashOf(list: YAMLSeq, index: number): number {
  const item = tokensOf(list)[index];
  const dash = item?.start.find(({ type }) => type === 'seq-item-ind');
  if (!dash) throw refuse('an item without a dash');
  return dash.offset;
}

/** Offset of the comma after each item of a flow collection; undefined where there is none. */
export function commasAfter(collection: FlowNode): (number | undefined)[] {
  const tokens = tokensOf(collection);
  return collection.items.map((_, index) => tokens[index + 1]?.start.find(({ type }) => type === 'comma')?.offset);
}

function tokensOf(node: FlowNode): CST.CollectionItem[] {
  const token = node.srcToken;
  return token && 'items' in token ? token.items : [];
}

function sourceOf(pair: Pair): CST.CollectionItem | undefined {
  return pair.srcToken;
}

function isCollection(node: unknown): node is FlowNode {
  return isMap(node) || isSeq(node);
}
