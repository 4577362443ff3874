import { type CST, Lexer, Parser } from 'yaml';
import type { FileProblem } from './problem.ts';

// What is looked at before a text may reach the parser's recursive part (research/reliability.md, S14).

/** UTF-16 units a file may have; a month of entries is a hundredth of it. */
const largestText = 5_000_000;

const deepestNesting = 20;

/** 8,000 entries have as many, and so have half a million blank lines: some 1.3 s to read, of 2 s that a file may take. */
const mostLexemes = 500_000;

/** A problem that makes the whole text unreadable, or none. */
export function unreadableContent(text: string): FileProblem | undefined {
  if (text.length > largestText) {
    return { code: 'tooLarge', start: 0, end: 0, detail: String(text.length) };
  }
  const nul = text.indexOf('\0');
  return nul < 0 ? undefined : { code: 'binaryContent', start: nul, end: nul + 1, detail: 'NUL' };
}

export interface WithoutConflicts {
  /** The text with marker lines and merge bases blanked out; every offset stays where it was. */
  readonly text: string;
  readonly problems: readonly FileProblem[];
}

/** Finds the lines that git leaves in an unfinished merge, so that both sides stay readable. */
export function withoutConflicts(text: string): WithoutConflicts {
  const problems: FileProblem[] = [];
  if (!/^(?:<{7}|={7}|>{7}|\|{7})/m.test(text)) return { text, problems };
  let inBase = false;
  const blanked = text.replace(/(?<![^\n])[^\r\n]*/g, (line: string, start: number) => {
    const marker = /^(?:<{7}|={7}|>{7}|\|{7})(?= |$)/.exec(line)?.[0];
    if (marker) {
      problems.push({ code: 'conflictMarkers', start, end: start + line.length, detail: line });
      inBase = marker.startsWith('|');
    }
    return marker || inBase ? ' '.repeat(line.length) : line;
  });
  return { text: blanked, problems };
}

/**
 * The tokens of a text, or what forbids to go on. The token parser is iterative, what composes
 * nodes from tokens is not: depth and amount are checked in between.
 */
export function tokensOf(text: string): { readonly tokens: CST.Token[] } | { readonly problem: FileProblem } {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let lexemes = 0;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    lexemes += 1;
    if (lexemes > mostLexemes) return { problem: { code: 'tooLarge', start: 0, end: 0, detail: String(text.length) } };
    if (parser.stack.length > deepestNesting && depth(parser.stack) > deepestNesting) {
      const start = Math.max(0, ...parser.stack.slice(-1).map(({ offset }) => offset));
      return { problem: { code: 'tooDeep', start, end: start + 1, detail: text.slice(start, start + 1) } };
    }
  }
  for (const token of parser.end()) tokens.push(token);
  return { tokens };
}

function depth(stack: readonly CST.Token[]): number {
  return stack.filter(({ type }) => type === 'block-map' || type === 'block-seq' || type === 'flow-collection').length;
}
