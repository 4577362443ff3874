import { insertion, lineBreakAt, lineStart, type Splice } from './splice.ts';

/** Lines for a file that says nothing yet, below the comments it may have. */
export function startFile(before: string, lines: readonly string[]): Splice[] {
  const lineBreak = lineBreakAt(before, before.length);
  const text = lines.join(lineBreak);
  const isAtLineStart = lineStart(before, before.length) === before.length;
  return [insertion(before.length, isAtLineStart ? text + lineBreak : lineBreak + text)];
}
