/** The innermost bracket that is open. */
export interface OpenBracket {
  readonly bracket: '{' | '[';
  readonly at: number;
  /** Offset after the bracket, or after the last comma in it. */
  readonly segment: number;
}

/** What is open at `to`, reading from the beginning of an item: a bracket, a comment, or nothing. */
export function openAt(text: string, from: number, to: number): OpenBracket | 'comment' | undefined {
  const open: (OpenBracket & { segment: number })[] = [];
  let quote: string | undefined;
  let isComment = false;
  /** Where a bracket or a quote is one; inside a plain value it is a character. */
  let isBeginning = true;
  for (let at = from; at < to; at += 1) {
    const character = text.charAt(at);
    if (character === '\n') {
      isComment = false;
      isBeginning ||= open.length === 0;
      continue;
    }
    if (isComment) continue;
    if (quote !== undefined) {
      if (character === '\\' && quote === '"') at += 1;
      else if (character === quote) quote = undefined;
      continue;
    }
    const last = open.at(-1);
    const isBlank = character === ' ' || character === '\t' || character === '\r';
    if (character === '#' && /\s/.test(text.charAt(at - 1))) isComment = true;
    else if (isBeginning && (character === '"' || character === "'")) quote = character;
    else if (isBeginning && (character === '{' || character === '[')) {
      open.push({ bracket: character, at, segment: at + 1 });
      continue;
    } else if (character === '}' || character === ']') open.pop();
    else if (character === ',' && last) {
      last.segment = at + 1;
      isBeginning = true;
      continue;
    } else if (isBlank && /[:-]/.test(text.charAt(at - 1))) isBeginning = true;
    if (!isBlank) isBeginning = false;
  }
  return isComment ? 'comment' : open.at(-1);
}
