import { isScalar, isSeq, type YAMLMap } from 'yaml';
import type * as z from 'zod/mini';
import type { FileProblem } from './problem.ts';
import { problemCode } from './schema.ts';
import { pairOf, placeOf, placeOrStart, plainValue, textOf } from './yamlNodes.ts';

export interface ItemReading<T> {
  /** Undefined when what is missing cannot be done without. */
  readonly value: T | undefined;
  readonly problems: readonly FileProblem[];
}

type ItemSchema<T> = z.ZodMiniType<T> & { readonly shape: Readonly<Record<string, unknown>> };

/**
 * Reads one mapping of a list. A bad optional field is a problem and left out, the rest is kept;
 * without a required field there is no item.
 */
export function readItem<T>(text: string, map: YAMLMap, schema: ItemSchema<T>): ItemReading<T> {
  const fields = new Map<string, unknown>();
  for (const key of Object.keys(schema.shape)) {
    const value = fieldValue(key, pairOf(map, key)?.value);
    if (value !== undefined && value !== null) fields.set(key, value);
  }
  const whole = schema.safeParse(Object.fromEntries(fields));
  if (whole.success) return { value: whole.data, problems: [] };
  const { issues } = whole.error;
  const rest = schema.safeParse(Object.fromEntries(withoutBad(fields, issues)));
  return {
    value: rest.success ? rest.data : undefined,
    problems: issues.map((issue) => problemAt(text, map, issue)),
  };
}

/** The fields that are right; of a list, the elements that are. */
function withoutBad(fields: ReadonlyMap<string, unknown>, issues: readonly z.core.$ZodIssue[]): Map<string, unknown> {
  const good = new Map(fields);
  for (const field of new Set(issues.map(({ path }) => String(path[0])))) {
    const bad = new Set(issues.filter(({ path }) => path[0] === field).map(({ path }) => path[1]));
    const value = fields.get(field);
    if (Array.isArray(value) && !bad.has(undefined)) {
      good.set(
        field,
        value.filter((_, index) => !bad.has(index)),
      );
    } else good.delete(field);
  }
  return good;
}

/** Numbers stay numbers only where a number is meant. */
function fieldValue(key: string, node: unknown): unknown {
  if (isSeq(node)) return node.items.map((item) => fieldValue(key, item));
  if (!isScalar(node) || key === 'minutes') return plainValue(node);
  return textOf(node);
}

function problemAt(text: string, map: YAMLMap, issue: z.core.$ZodIssue): FileProblem {
  const [key, index] = issue.path;
  const code = problemCode(issue);
  const node = pairOf(map, String(key))?.value;
  const item = isSeq(node) && typeof index === 'number' ? node.items[index] : node;
  const place = placeOf(item);
  if (code === 'missingKey' || !place) {
    return { code, ...firstLine(text, map), detail: String(key) };
  }
  return { code, ...place, detail: text.slice(place.start, place.end) };
}

/** The first line of a node: an underline under ten lines says nothing. */
export function firstLine(text: string, node: unknown): { start: number; end: number } {
  const { start, end } = placeOrStart(node);
  const lineEnd = /\r?\n/.exec(text.slice(start, end));
  return { start, end: lineEnd ? start + lineEnd.index : end };
}
