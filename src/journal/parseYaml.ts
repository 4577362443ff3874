import { Composer, type CST, Document, type Node } from 'yaml';
import type { FileProblem } from './problem.ts';
import { tokensOf, unreadableContent, withoutConflicts } from './yamlGuards.ts';
import { treeProblems } from './yamlNodes.ts';

export interface ParsedYaml {
  readonly text: string;
  /** The tree, as far as it could be built; null when the file is empty or unreadable. */
  readonly root: Node | null;
  readonly problems: readonly FileProblem[];
  /** Sorted offsets of syntax errors: a node that touches one may not say what its author meant. */
  readonly errorsAt: readonly number[];
}

/**
 * Parses a text that may be anything: bombs, binaries, half a file, an unfinished merge.
 * Never throws, never resolves aliases, and knows YAML 1.2's core schema only: `2026-11-20`
 * and `14:00` are texts.
 */
export function parseYaml(text: string): ParsedYaml {
  const unreadable = unreadableContent(text);
  if (unreadable) return { text, root: null, problems: [unreadable], errorsAt: [] };
  const conflicts = withoutConflicts(text);
  const parsed = compose(conflicts.text);
  // What else is wrong is a consequence of the merge, and noise until that is finished.
  const problems = conflicts.problems.length > 0 ? conflicts.problems : parsed.problems;
  return { ...parsed, text, problems };
}

function compose(text: string): ParsedYaml {
  const scan = tokensOf(text);
  if ('problem' in scan) return { text, root: null, problems: [scan.problem], errorsAt: [] };
  return composeTokens(text, scan.tokens);
}

/** Never throws, whatever the tokens are. */
export function composeTokens(text: string, tokens: readonly CST.Token[]): ParsedYaml {
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    merge: false,
    uniqueKeys: false,
    intAsBigInt: true,
    keepSourceTokens: true,
  });
  try {
    // There is always one, be it empty.
    const [document = new Document(null), second] = composer.compose(tokens, true, text.length);
    return examine(text, document, second);
  } catch (error) {
    // The parser throws errors of several types on hostile input (CVE-2023-2251).
    return {
      text,
      root: null,
      problems: [{ code: 'yamlSyntax', start: 0, end: 0, detail: String(error) }],
      errorsAt: [0],
    };
  }
}

function examine(text: string, document: Document, second: Document.Parsed | undefined): ParsedYaml {
  const root: Node | null = document.contents;
  const problems: FileProblem[] = document.errors.map(({ pos: [start, end], message }) => {
    return { code: 'yamlSyntax', start, end, detail: message };
  });
  const errorsAt = problems.map(({ start }) => start).toSorted((one, other) => one - other);
  for (const {
    pos: [start, end],
  } of document.warnings) {
    problems.push({ code: 'unsupportedYaml', start, end, detail: text.slice(start, end) });
  }
  const directive = /^%YAML.*$/m.exec(text);
  if (directive && document.directives?.yaml.version !== '1.2') {
    const start = directive.index;
    problems.push({ code: 'unsupportedYaml', start, end: start + directive[0].length, detail: directive[0] });
  }
  if (second) {
    const [start] = second.range;
    problems.push({ code: 'unsupportedYaml', start, end: start + 3, detail: '---' });
  }
  return { text, root, problems: [...problems, ...treeProblems(root)], errorsAt };
}
