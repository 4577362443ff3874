/** One replacement in a text: offsets in UTF-16 units, `end` exclusive. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export function removal(start: number, end: number): Splice {
  return { start, end, text: '' };
}

export function insertion(at: number, text: string): Splice {
  return { start: at, end: at, text };
}

/** Applies splices that do not overlap, in any order. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const splice of splices.toSorted((one, other) => one.start - other.start || one.end - other.end)) {
    parts.push(text.slice(from, splice.start), splice.text);
    from = splice.end;
  }
  return [...parts, text.slice(from)].join('');
}

function feedBefore(text: string, at: number): number {
  return at > 0 ? text.lastIndexOf('\n', at - 1) : -1; // lastIndexOf takes −1 for 0
}

/** Offset of the first character of the line; a byte order mark is no part of it. */
export function lineStart(text: string, at: number): number {
  const start = feedBefore(text, at) + 1;
  return start === 0 && text.startsWith('\uFEFF') ? 1 : start;
}

/** Offset of the line's end, before its line break. */
export function lineEnd(text: string, at: number): number {
  const feed = text.indexOf('\n', at);
  if (feed < 0) return text.length;
  return feed > at && text[feed - 1] === '\r' ? feed - 1 : feed;
}

/** Offset after the line's line break; the length of the text on the last line. */
export function nextLine(text: string, at: number): number {
  const feed = text.indexOf('\n', at);
  return feed < 0 ? text.length : feed + 1;
}

/** Where the lines that hold a node end: a block scalar's end is the start of a line already. */
export function afterLines(text: string, nodeEnd: number): number {
  return text[nodeEnd - 1] === '\n' ? nodeEnd : nextLine(text, nodeEnd);
}

export function columnOf(text: string, at: number): number {
  return at - lineStart(text, at);
}

export function isBlank(text: string, start: number, end: number): boolean {
  return /^[ \t]*$/.test(text.slice(start, end));
}

/** The line break in use before an offset, else the first after it, else a line feed. */
export function lineBreakAt(text: string, at: number): string {
  const before = feedBefore(text, at);
  const feed = before < 0 ? text.indexOf('\n') : before;
  return text[feed - 1] === '\r' ? '\r\n' : '\n';
}

/** Inserts a whole line at the start of a line, or after a last line that has no line break. */
export function lineInsertion(text: string, at: number, line: string): Splice {
  const lineBreak = lineBreakAt(text, at);
  const atLineStart = at === lineStart(text, at);
  return insertion(at, atLineStart ? line + lineBreak : lineBreak + line);
}

/** Removes whole lines, keeping a missing final line break missing. */
export function linesRemoval(text: string, start: number, end: number): Splice {
  if (end < text.length || text.endsWith('\n')) return removal(start, end);
  const from = text[start - 1] === '\n' ? start - (text[start - 2] === '\r' ? 2 : 1) : start;
  return removal(from, end);
}
