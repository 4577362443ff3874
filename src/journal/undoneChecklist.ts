import { openChecklistText } from './checklistFile.ts';
import { assertWritable } from './verifiedEdit.ts';

/** Lines that were put in the place of others: `start` to `end` of the lines before. */
interface Hunk {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

/**
 * The text with a change undone: to the byte where nothing else was changed since, else the lines of the change
 * alone. Undefined where other hands changed the same lines.
 *
 * @throws FileNotWritable
 */
export function undoneChecklistText(text: string, before: string, after: string): string | undefined {
  assertWritable(openChecklistText(text));
  if (text === after) return before;
  const left = linesOf(after);
  const back = hunkOf(left, linesOf(before));
  const theirs = hunkOf(left, linesOf(text));
  const isApart = back.end <= theirs.start || theirs.end <= back.start;
  if (!isApart || (back.start === theirs.start && back.end === theirs.end)) return undefined;
  const [first, second] = back.end <= theirs.start ? [back, theirs] : [theirs, back];
  const undone = [
    ...left.slice(0, first.start),
    ...first.lines,
    ...left.slice(first.end, second.start),
    ...second.lines,
    ...left.slice(second.end),
  ].join('');
  return openChecklistText(undone).problems.length > 0 ? undefined : undone;
}

function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+/g) ?? [];
}

/** What became of some lines, as one change. */
function hunkOf(from: readonly string[], to: readonly string[]): Hunk {
  const most = Math.min(from.length, to.length);
  let start = 0;
  while (start < most && from[start] === to[start]) start += 1;
  let tail = 0;
  while (tail < most - start && from.at(-1 - tail) === to.at(-1 - tail)) tail += 1;
  return { start, end: from.length - tail, lines: to.slice(start, to.length - tail) };
}
