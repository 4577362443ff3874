import type { Place } from '../yamlNodes.ts';

/** What can be written at a place of a text; `start` and `end` are what it would take the place of. */
export type Cursor = KeyCursor | ValueCursor;

export interface Surroundings {
  /** Whether the top level is meant, and not an item of the list. */
  readonly isRoot: boolean;
  /** Keys that are there already. */
  readonly present: ReadonlySet<string>;
  readonly style: 'flow' | 'block';
}

export interface KeyCursor extends Place, Surroundings {
  readonly at: 'key';
  readonly hasColon: boolean;
  /** What a new item of the list would begin with, where one can begin; its further lines are indented. */
  readonly newItem?: { readonly beginning: string; readonly indent: number } | undefined;
}

export interface ValueCursor extends Place, Surroundings {
  readonly at: 'value';
  readonly key: string;
  /** Whether it is an element of a list that is the value. */
  readonly isInList: boolean;
  readonly isQuoted: boolean;
}

/** The key that is being written from `start` on. */
export function keyCursor(text: string, start: number, offset: number, around: Surroundings): KeyCursor {
  const end = offset + lengthOf(/^[\w-]*/, text.slice(offset));
  return { ...around, at: 'key', start, end, hasColon: /^[ \t]*:/.test(text.slice(end, end + 20)) };
}

/** The value, or the element of a list, that is being written from `from` on. */
export function valueCursor(
  text: string,
  from: number,
  offset: number,
  around: Surroundings & Pick<ValueCursor, 'key' | 'isInList'>,
): ValueCursor {
  const isQuoted = /^["']/.test(text.slice(from, offset));
  const quoted = offset === from ? lengthOf(/^(["'])(?:(?!\1)[^\r\n])*\1/, text.slice(from)) : 0;
  const end = quoted > 0 ? from + quoted : endOfValue(text, offset, around.style);
  return { ...around, at: 'value', start: isQuoted ? from + 1 : from, end, isQuoted };
}

/** The value behind the key and the colon that stand between `from` and the cursor. */
export function valueAfterKey(
  text: string,
  from: number,
  offset: number,
  shape: RegExp,
  around: Surroundings,
): ValueCursor | undefined {
  const match = shape.exec(text.slice(from, offset));
  if (!match) return undefined;
  return valueCursor(text, from + match[0].length, offset, { ...around, key: String(match[1]), isInList: false });
}

function endOfValue(text: string, offset: number, style: Surroundings['style']): number {
  const stop = style === 'flow' ? /[,}\]\r\n"']|\s#/ : /[\r\n"']|\s#/;
  const length = text.slice(offset).search(stop);
  return offset + text.slice(offset, length < 0 ? text.length : offset + length).trimEnd().length;
}

export function keysIn(text: string, shape: RegExp): Set<string> {
  return new Set([...text.matchAll(shape)].map(([, key]) => String(key)));
}

export function lengthOf(shape: RegExp, text: string): number {
  return shape.exec(text)?.[0].length ?? 0;
}
