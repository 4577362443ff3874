import { commasAfter, type FlowNode, itemEnd, itemStart } from './editNodes.ts';
import {
  columnOf,
  insertion,
  isBlank,
  lineBreakAt,
  lineEnd,
  lineStart,
  nextLine,
  removal,
  type Splice,
} from './splice.ts';

/** Adds items at the end of `[…]` or `{…}`, on lines of their own if the last one has that. */
export function appendToFlow(text: string, collection: FlowNode, items: readonly string[]): Splice[] {
  const last = collection.items.at(-1);
  if (last === undefined) return [insertion(itemStart(collection) + 1, items.join(', '))];
  const start = itemStart(last);
  const end = itemEnd(last);
  const comma = commasAfter(collection).at(-1);
  const afterItem = comma === undefined ? end : comma + 1;
  const restOfLine = text.slice(afterItem, lineEnd(text, afterItem));
  const hasOwnLine = isBlank(text, lineStart(text, start), start) && /^[ \t]*(#.*)?$/.test(restOfLine);
  if (!hasOwnLine) return [insertion(end, items.map((item) => `, ${item}`).join(''))];
  const lines = items.map((item) => `${lineBreakAt(text, end)}${' '.repeat(columnOf(text, start))}${item}`).join(',');
  const at = lineEnd(text, afterItem);
  return comma === undefined ? [insertion(end, ','), insertion(at, lines)] : [insertion(at, `${lines},`)];
}

/** Removes items of `[…]` or `{…}` with the commas that go with them. */
export function removeFromFlow(text: string, collection: FlowNode, indexes: ReadonlySet<number>): Splice[] {
  const commas = commasAfter(collection);
  const lastKept = collection.items.findLastIndex((_, index) => !indexes.has(index));
  const splices: Splice[] = [];
  for (const [index, item] of collection.items.entries()) {
    const comma = commas[index];
    if (indexes.has(index)) {
      splices.push(...removeOne(text, itemStart(item), itemEnd(item), comma, index === 0));
    } else if (index === lastKept && comma !== undefined && commas.at(-1) === undefined) {
      splices.push(removal(comma, comma + 1));
    }
  }
  return splices;
}

function removeOne(text: string, start: number, end: number, comma: number | undefined, isFirst: boolean): Splice[] {
  const isTight = comma !== undefined && isBlank(text, end, comma);
  const to = isTight ? comma + 1 : end;
  const distant = comma === undefined || isTight ? [] : [removal(comma, comma + 1)];
  const line = lineStart(text, start);
  if (isBlank(text, line, start) && isBlank(text, to, lineEnd(text, to))) {
    return [removal(line, nextLine(text, to)), ...distant];
  }
  const blanks = isFirst ? 0 : text.slice(line, start).length - text.slice(line, start).trimEnd().length;
  const blanksAfter = isFirst && isTight ? text.slice(to).search(/[^ \t]/) : 0;
  return [removal(start - blanks, to + blanksAfter), ...distant];
}
