import type { YAMLSeq } from 'yaml';
import { dashOf, isFlow, itemEnd, itemStart, refuse } from './editNodes.ts';
import { afterLines, columnOf, isBlank, lineEnd, lineStart, nextLine } from './splice.ts';
import type { Place } from './yamlNodes.ts';

/**
 * Where each item of a list stands with the comments that are its own: those right above its dash, and those
 * below it that are indented like its keys. The line break after it is left to what lies between.
 */
export function itemBlocks(text: string, list: YAMLSeq): Place[] {
  if (isFlow(list)) return list.items.map((item) => ({ start: itemStart(item), end: itemEnd(item) }));
  return list.items.map((_, index) => itemBlock(text, list, index));
}

/** The same of one item of a list that is not in brackets. */
export function itemBlock(text: string, list: YAMLSeq, index: number): Place {
  return blockOf(text, dashOf(list, index), itemEnd(list.items[index]));
}

function blockOf(text: string, dash: number, nodeEnd: number): Place {
  const column = columnOf(text, dash);
  let start = lineStart(text, dash);
  if (!isBlank(text, start, dash)) throw refuse('a dash that shares its line');
  for (;;) {
    const above = lineStart(text, Math.max(0, start - 1));
    if (above >= start || (commentColumn(text, above) ?? Infinity) > column) break;
    start = above;
  }
  let after = afterLines(text, nodeEnd);
  while (after < text.length && (commentColumn(text, after) ?? -1) > column) after = nextLine(text, after);
  const isEnded = text[after - 1] === '\n';
  return { start, end: isEnded ? after - (text[after - 2] === '\r' ? 2 : 1) : after };
}

/** Where the comment of a line begins that holds nothing else. */
function commentColumn(text: string, line: number): number | undefined {
  return /^( *)#/.exec(text.slice(line, lineEnd(text, line)))?.[1]?.length;
}
