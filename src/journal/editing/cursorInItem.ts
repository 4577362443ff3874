import { lineStart } from '../splice.ts';
import {
  type Cursor,
  keyCursor,
  keysIn,
  lengthOf,
  type Surroundings,
  valueAfterKey,
  valueCursor,
} from './cursorParts.ts';
import { openAt } from './openAt.ts';

export interface Item {
  /** Offset after its dash. */
  readonly start: number;
  readonly end: number;
  /** Of its dash. */
  readonly column: number;
}

/** The key or value of an item of the list that is being written. */
export function inItem(text: string, offset: number, item: Item): Cursor | undefined {
  const open = openAt(text, item.start, offset);
  if (open === 'comment' || offset === item.start) return undefined;
  const style = open ? 'flow' : 'block';
  const around = { isRoot: false, present: keysOf(text, item), style } as const;
  if (open?.bracket === '[') return inBrackets(text, offset, item, open, around);
  if (open) return inMapping(text, offset, open.segment, around);
  const line = lineStart(text, offset);
  if (line <= item.start) return onFirstLine(text, offset, item, around);
  const indent = lengthOf(/^ */, text.slice(line, offset));
  if (indent <= item.column) return undefined;
  if (/^ *- /.test(text.slice(line, offset))) return onLineOfList(text, offset, item, around);
  return inMapping(text, offset, line, around);
}

function keysOf(text: string, item: Item): Set<string> {
  const body = text.slice(item.start, item.end);
  return /^\s*\{/.test(body)
    ? keysIn(body, /[{,]\s*([\w-]+)\s*:/g)
    : keysIn(body, new RegExp(`(?:^|\\n {${item.column + 1}}) *([\\w-]+) *:`, 'g'));
}

function onFirstLine(text: string, offset: number, item: Item, around: Surroundings): Cursor | undefined {
  const cursor = inMapping(text, offset, item.start, around);
  if (cursor?.at !== 'key' || around.present.size > 0) return cursor;
  return { ...cursor, newItem: { beginning: '', indent: item.column + 2 } };
}

function inMapping(text: string, offset: number, from: number, around: Surroundings): Cursor | undefined {
  const head = text.slice(from, offset);
  const indent = lengthOf(/^\s*/, head);
  if (/^[\w-]*$/.test(head.slice(indent))) return keyCursor(text, from + indent, offset, around);
  return valueAfterKey(text, from, offset, /^\s*([\w-]+)\s*:\s+/, around);
}

/** A day in the brackets of `done: []`. */
function inBrackets(
  text: string,
  offset: number,
  item: Item,
  { at, segment }: { readonly at: number; readonly segment: number },
  around: Surroundings,
): Cursor | undefined {
  const key = /([\w-]+)\s*:\s*$/.exec(text.slice(item.start, at))?.[1];
  if (key === undefined) return undefined;
  const from = segment + lengthOf(/^\s*/, text.slice(segment, offset));
  return valueCursor(text, from, offset, { ...around, key, isInList: true });
}

/** A day on a line of its own below `done:`. */
function onLineOfList(text: string, offset: number, item: Item, around: Surroundings): Cursor | undefined {
  const line = lineStart(text, offset);
  const key = [...text.slice(item.start, line).matchAll(/(?:^|\n) *([\w-]+) *:/g)].at(-1)?.[1];
  const from = line + lengthOf(/^ *- +/, text.slice(line, offset));
  return key === undefined ? undefined : valueCursor(text, from, offset, { ...around, key, isInList: true });
}
