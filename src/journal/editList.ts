import { isMap, isSeq, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { appendToFlow, removeFromFlow } from './editFlow.ts';
import { colonEnd, dashOf, isFlow, itemEnd, itemStart, refuse, writtenValue } from './editNodes.ts';
import {
  afterLines,
  columnOf,
  insertion,
  isBlank,
  lineBreakAt,
  lineEnd,
  lineInsertion,
  linesRemoval,
  lineStart,
  nextLine,
  removal,
  type Splice,
} from './splice.ts';

/**
 * Adds items at the end of the list that is the value of `pair`, in the list's own style.
 *
 * @param styleWhenEmpty what becomes of `key: []` and `key:`: lines with dashes, or one line in brackets.
 */
export function appendToList(
  text: string,
  owner: YAMLMap,
  pair: Pair,
  items: readonly string[],
  styleWhenEmpty: 'block' | 'flow',
): Splice[] {
  const { value } = pair;
  if (isSeq(value) && value.items.length > 0) {
    return isFlow(value) ? appendToFlow(text, value, items) : [appendToBlock(text, value, items)];
  }
  const colon = colonEnd(pair);
  const written = writtenValue(pair);
  const canBeBlock = !isFlow(owner) && !isCommented(text, pair) && isBlank(text, colon, written?.start ?? colon);
  if (styleWhenEmpty === 'block' && canBeBlock) {
    const at = nextLine(text, written?.end ?? colon);
    const emptied = written ? [removal(colon, written.end)] : [];
    return [...emptied, lineInsertion(text, at, dashLines(text, at, columnOf(text, itemStart(pair)), items))];
  }
  if (isSeq(value)) return appendToFlow(text, value, items);
  const list = `[${items.join(', ')}]`;
  return written ? [{ ...written, text: list }] : [insertion(colon, ` ${list}`)];
}

/** An empty `[ ]` that spans lines may hold a comment. */
function isCommented(text: string, pair: Pair): boolean {
  const written = writtenValue(pair);
  return written !== undefined && text.slice(written.start, written.end).includes('\n');
}

function appendToBlock(text: string, list: YAMLSeq, items: readonly string[]): Splice {
  const column = columnOf(text, dashOf(list, list.items.length - 1));
  const at = afterComments(text, afterLines(text, itemEnd(list.items.at(-1))), column);
  return lineInsertion(text, at, dashLines(text, at, column, items));
}

/** Behind the comments that stand below an item and deeper than its dash: they are about it. */
function afterComments(text: string, from: number, column: number): number {
  let at = from;
  for (;;) {
    const indent = /^[ \t]*(?=#)/.exec(text.slice(at, lineEnd(text, at)))?.[0].length ?? 0;
    if (indent <= column) return at;
    at = nextLine(text, at);
  }
}

function dashLines(text: string, at: number, column: number, items: readonly string[]): string {
  return items.map((item) => `${' '.repeat(column)}- ${item}`).join(lineBreakAt(text, at));
}

/** Removes items from the list that is the value of `pair`. An emptied list is written `[]`. */
export function removeFromList(text: string, pair: Pair, indexes: ReadonlySet<number>): Splice[] {
  const { value } = pair;
  if (!isSeq(value)) throw refuse('not a list');
  if (isFlow(value)) return removeFromFlow(text, value, indexes);
  const removals: Splice[] = [];
  let run: { start: number; end: number } | undefined;
  for (const index of [...indexes].toSorted((one, other) => one - other)) {
    const dash = dashOf(value, index);
    const start = lineStart(text, dash);
    if (!isBlank(text, start, dash)) throw refuse('a dash that shares its line');
    const end = afterLines(text, itemEnd(value.items[index]));
    if (run?.end === start) run.end = end;
    else {
      if (run) removals.push(linesRemoval(text, run.start, run.end));
      run = { start, end };
    }
  }
  if (run) removals.push(linesRemoval(text, run.start, run.end));
  if (indexes.size === value.items.length) removals.push(insertion(colonEnd(pair), ' []'));
  return removals;
}

/** Adds `key: value` at the end of a map. */
export function addPair(text: string, map: YAMLMap, pairText: string): Splice[] {
  const last = map.items.at(-1);
  if (isFlow(map)) return appendToFlow(text, map, [pairText]);
  if (!last) throw refuse('an empty map');
  const column = columnOf(text, itemStart(map.items[0]));
  return [lineInsertion(text, afterLines(text, itemEnd(last)), `${' '.repeat(column)}${pairText}`)];
}

/** Puts another scalar in the place of a pair's value. */
export function setValue(text: string, pair: Pair, scalar: string): Splice[] {
  const written = writtenValue(pair);
  if (!written) return [insertion(colonEnd(pair), ` ${scalar}`)];
  if (isSeq(pair.value) || isMap(pair.value)) throw refuse('a collection where a scalar belongs');
  // A block scalar's line break is part of it.
  const { start } = written;
  const end = text[written.end - 1] === '\n' ? lineEnd(text, written.end - 1) : written.end;
  return [{ start, end: text[end - 1] === '\r' ? end - 1 : end, text: scalar }];
}

/** Takes a pair out of a map; nothing for one that is not there. */
export function removePair(text: string, map: YAMLMap, pair: Pair | undefined): Splice[] {
  if (!pair) return [];
  const index = map.items.indexOf(pair);
  if (isFlow(map)) return removeFromFlow(text, map, new Set([index]));
  const start = itemStart(pair);
  const end = itemEnd(pair);
  const line = lineStart(text, start);
  if (isBlank(text, line, start)) return [linesRemoval(text, line, afterLines(text, end))];
  // The first key stands on the line of the dash.
  const next = map.items[index + 1];
  if (!next || text.slice(end, itemStart(next)).trim() !== '') throw refuse('a key that shares its line');
  return [removal(start, itemStart(next))];
}
