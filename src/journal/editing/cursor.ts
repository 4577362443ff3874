import { lineEnd, lineStart } from '../splice.ts';
import { type Item, inItem } from './cursorInItem.ts';
import { type Cursor, keyCursor, type KeyCursor, keysIn, valueAfterKey } from './cursorParts.ts';
import { type FileKind, listKeys } from './format.ts';

// From the text and not from its tree: what is half written is no YAML yet.

/** What can be written at an offset of a text; undefined where nothing is known to belong. */
export function cursorAt(kind: FileKind, text: string, offset: number): Cursor | undefined {
  const cursor = find(kind, text, offset);
  // A value of several lines is no word of a list.
  return cursor && text.slice(cursor.start, cursor.end).includes('\n') ? undefined : cursor;
}

function find(kind: FileKind, text: string, offset: number): Cursor | undefined {
  const list = listOf(kind, text);
  if (list === undefined || offset <= list || isBeyond(text, list, offset)) return atRoot(text, offset);
  const column = dashColumn(text, list);
  const item = itemAt(text, list, offset, column);
  return (item && inItem(text, offset, item)) ?? betweenItems(text, offset, column ?? 0);
}

/** Offset after the line of the list's key. */
function listOf(kind: FileKind, text: string): number | undefined {
  const line = new RegExp(`^${listKeys[kind]}[ \\t]*:[ \\t]*(?:#.*)?$`, 'm').exec(text);
  return line ? line.index + line[0].length : undefined;
}

/** Whether another key of the top level stands between, or is being written. */
function isBeyond(text: string, list: number, offset: number): boolean {
  return /^\w[^\n]*:/m.test(text.slice(list, lineStart(text, offset))) || /^\w/.test(lineAt(text, offset));
}

function lineAt(text: string, offset: number): string {
  return text.slice(lineStart(text, offset), lineEnd(text, offset));
}

/** How far the items of the list are indented. */
function dashColumn(text: string, list: number): number | undefined {
  return /^( *)-(?: |\r?$)/m.exec(text.slice(list))?.[1]?.length;
}

function itemAt(text: string, list: number, offset: number, column: number | undefined): Item | undefined {
  if (column === undefined) return undefined;
  const dashes = [...text.slice(list).matchAll(new RegExp(`^ {${column}}-(?= |\\r?$)`, 'gm'))].map(
    ({ index, 0: { length } }) => list + index + length,
  );
  const at = dashes.findLastIndex((dash) => dash <= offset);
  const start = dashes[at];
  return start === undefined ? undefined : { start, end: dashes[at + 1] ?? text.length, column };
}

/** A blank line where the next item of the list can begin. */
function betweenItems(text: string, offset: number, column: number): KeyCursor | undefined {
  const line = lineStart(text, offset);
  if (lineAt(text, offset).trim() !== '' || offset - line > column) return undefined;
  return {
    at: 'key',
    start: line,
    end: offset,
    isRoot: true,
    present: rootKeys(text),
    style: 'block',
    hasColon: false,
    newItem: { beginning: `${' '.repeat(column)}- `, indent: column + 2 },
  };
}

function atRoot(text: string, offset: number): Cursor | undefined {
  const line = lineStart(text, offset);
  const head = text.slice(line, offset);
  const around = { isRoot: true, present: rootKeys(text), style: 'block' } as const;
  if (/^[\w-]*$/.test(head)) return keyCursor(text, line, offset, around);
  return valueAfterKey(text, line, offset, /^([\w-]+)[ \t]*:[ \t]+/, around);
}

function rootKeys(text: string): Set<string> {
  return keysIn(text, /^([\w-]+)[ \t]*:/gm);
}
