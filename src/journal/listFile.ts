import { isMap, isScalar, isSeq, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { ListFormat } from './listFormat.ts';
import { type ParsedYaml, parseYaml } from './parseYaml.ts';
import type { FileProblem } from './problem.ts';
import { firstLine } from './readItem.ts';
import { salvageLines } from './salvage.ts';
import { fileVersion } from './schema.ts';
import { keyOf, pairOf, placeOrStart, plainValue, textOf } from './yamlNodes.ts';

export interface ListedItem<T> {
  readonly value: T;
  readonly node: YAMLMap;
  /** The list it stands in, with its key. */
  readonly pair: Pair;
  readonly list: YAMLSeq;
  /** Position in the list. */
  readonly index: number;
}

/** A file as an edit needs it: what it says, and where it says it. */
export interface ListFile<T> {
  readonly text: string;
  readonly items: readonly ListedItem<T>[];
  /** More items of a file whose syntax is broken, which have no place to edit them at. */
  readonly salvaged: readonly T[];
  readonly problems: readonly FileProblem[];
  /** The top level; undefined in an empty file. */
  readonly root: YAMLMap | undefined;
  /** Everything the file says, unknown keys included; undefined in an empty file. */
  readonly plain: unknown;
}

/** Reads a file of one of the two formats: everything readable is kept, everything wrong has a place. */
export function readListFile<T extends { readonly id: string }>(text: string, format: ListFormat<T>): ListFile<T> {
  const parsed = parseYaml(text);
  const problems = [...parsed.problems];
  const root = rootOf(parsed, problems);
  const items = root ? readItems(parsed, root, format, problems) : [];
  const ids = new Set(items.map(({ value }) => value.id));
  const salvaged = parsed.errorsAt.length > 0 ? salvageLines(text, format, ids) : [];
  return { text, items, salvaged, problems: mostTelling(problems), root, plain: root && plainValue(root) };
}

/** The top level of a file that says something, its version looked at. */
function rootOf({ text, root }: ParsedYaml, problems: FileProblem[]): YAMLMap | undefined {
  if (root === null || (isScalar(root) && root.value === null)) return undefined;
  if (isMap(root)) {
    problems.push(...versionProblems(text, root));
    return root;
  }
  problems.push({ code: 'notAMapping', ...firstLine(text, root), detail: '' });
  return undefined;
}

function readItems<T extends { readonly id: string }>(
  { text, errorsAt }: ParsedYaml,
  root: YAMLMap,
  format: ListFormat<T>,
  problems: FileProblem[],
): ListedItem<T>[] {
  const { listKey } = format;
  // An unfinished merge can leave the key twice; each list is read.
  const pairs = root.items.filter((pair) => keyOf(pair) === listKey);
  if (pairs.length === 0) {
    problems.push({ code: 'missingKey', ...firstKey(root), detail: listKey });
  }
  const items: ListedItem<T>[] = [];
  const ids = new Set<string>();
  for (const [pair, list] of pairs.flatMap((each) => listOf(text, each, problems))) {
    for (const [index, node] of list.items.entries()) {
      const { start, end } = placeOrStart(node);
      if (hasWithin(errorsAt, start, end)) continue; // half an entry is no entry
      if (!isMap(node)) {
        problems.push({ code: 'notAMapping', ...firstLine(text, node), detail: text.slice(start, end) });
        continue;
      }
      const reading = format.read(text, node);
      problems.push(...reading.problems);
      if (reading.value === undefined) continue;
      const { id } = reading.value;
      if (ids.has(id)) {
        const place = placeOrStart(pairOf(node, 'id')?.value);
        problems.push({ code: 'duplicateId', ...place, detail: id });
      } else {
        ids.add(id);
        items.push({ value: reading.value, node, pair, list, index });
      }
    }
  }
  return items;
}

/** Whether one of the sorted offsets lies in a stretch, its end included. */
function hasWithin(sorted: readonly number[], start: number, end: number): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (Number(sorted[middle]) < start) low = middle + 1;
    else high = middle;
  }
  return (sorted[low] ?? Infinity) <= end;
}

/** The list that is a value, with its key; none where there is another value, or nothing. */
function listOf(text: string, pair: Pair, problems: FileProblem[]): [pair: Pair, list: YAMLSeq][] {
  const { value } = pair;
  if (isSeq(value)) return [[pair, value]];
  if (value !== null && !(isScalar(value) && value.value === null)) {
    const place = firstLine(text, value);
    problems.push({ code: 'invalidValue', ...place, detail: text.slice(place.start, place.end) });
  }
  return [];
}

function versionProblems(text: string, root: YAMLMap): FileProblem[] {
  const pair = pairOf(root, 'version');
  const version = plainValue(pair?.value);
  if (version === fileVersion) return [];
  if (version === null) return [{ code: 'missingKey', ...firstKey(root), detail: 'version' }];
  const isNewer = Number.isInteger(version) && Number(version) > fileVersion;
  const detail = textOf(pair?.value) ?? '';
  return [{ code: isNewer ? 'unsupportedVersion' : 'invalidValue', ...firstLine(text, pair?.value), detail }];
}

function firstKey(root: YAMLMap): { start: number; end: number } {
  return placeOrStart(root.items[0]?.key);
}

/** An unfinished merge or a newer version explains all the rest. In the order of the file. */
function mostTelling(problems: readonly FileProblem[]): FileProblem[] {
  for (const code of ['conflictMarkers', 'unsupportedVersion'] as const) {
    const cause = problems.filter((problem) => problem.code === code);
    if (cause.length > 0) return cause;
  }
  return problems.toSorted((one, other) => one.start - other.start);
}
