import { isAlias, isMap, isNode, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { FileProblem, FileProblemCode } from './problem.ts';

/** A stretch of text, `end` exclusive. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Where a node stands, its trailing blanks and comments left out. */
export function placeOf(node: unknown): Place | undefined {
  const range = isNode(node) ? node.range : undefined;
  return range ? { start: range[0], end: range[1] } : undefined;
}

/** The same, the start of the text for what stands nowhere. */
export function placeOrStart(node: unknown): Place {
  return placeOf(node) ?? { start: 0, end: 0 };
}

/** The key of a pair as a string; undefined for a collection used as a key. */
export function keyOf(pair: Pair): string | undefined {
  return isScalar(pair.key) ? (textOf(pair.key) ?? '') : undefined;
}

export function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => keyOf(pair) === key);
}

/** A scalar as it was written, so that an unquoted `note: 42` is a text as well; undefined for null. */
export function textOf(node: unknown): string | undefined {
  if (!isScalar(node) || node.value === null) return undefined;
  return typeof node.value === 'string' ? node.value : node.source;
}

/**
 * The plain value of a node: maps become `Map`s, never objects, because keys are other people's.
 * Whole numbers beyond the safe range stay `bigint`, so that two values are equal only when they are.
 */
export function plainValue(node: unknown): unknown {
  if (isMap(node)) return plainMap(node);
  if (isSeq(node)) return node.items.map(plainValue);
  if (isAlias(node)) return `*${node.source}`;
  if (!isScalar(node)) return null;
  const { value } = node;
  return typeof value === 'bigint' && Number.isSafeInteger(Number(value)) ? Number(value) : value;
}

/** The same of a mapping. */
export function plainMap({ items }: YAMLMap): Map<string, unknown> {
  return new Map(items.map((pair) => [mapKey(pair), plainValue(pair.value)]));
}

function mapKey(pair: Pair): string {
  return keyOf(pair) ?? String(pair.key);
}

/** Problems of a parsed tree that the parser itself allows, or checks too slowly. */
export function treeProblems(root: Node | null): FileProblem[] {
  const problems: FileProblem[] = [];
  const report = (code: FileProblemCode, node: unknown, detail: string): void => {
    const { start, end } = placeOrStart(node);
    problems.push({ code, start, end, detail });
  };
  const visit = (node: unknown): void => {
    if (isAlias(node)) report('unsupportedYaml', node, `*${node.source}`);
    if (isSeq(node)) node.items.forEach(visit);
    if (!isMap(node)) return;
    const seen = new Set<string>();
    for (const pair of node.items) {
      const key = mapKey(pair);
      if (seen.has(key)) report('duplicateKey', pair.key, key);
      if (key === '__proto__') report('unsupportedYaml', pair.key, key);
      seen.add(key);
      visit(pair.key);
      visit(pair.value);
    }
  };
  visit(root);
  return problems;
}
