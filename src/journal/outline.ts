import { isSeq } from 'yaml';
import { dashOf, isFlow } from './editNodes.ts';
import type { ListFile } from './listFile.ts';
import { isBlank, lineStart } from './splice.ts';
import { pairOf } from './yamlNodes.ts';

/**
 * What a text without problems says, and where the items of its list begin: each with its dash on a line of
 * its own. Such items do not depend on one another, so one can be added without parsing all of them again.
 */
export interface Outline<T> {
  readonly items: readonly T[];
  /** Offset of the line of each item. */
  readonly starts: readonly number[];
}

/** Undefined for a list in brackets, for none, and where something is wrong. */
export function outlineOf<T>({ text, items, problems, root }: ListFile<T>, listKey: string): Outline<T> | undefined {
  const list: unknown = root && pairOf(root, listKey)?.value;
  if (problems.length > 0 || !isSeq(list) || isFlow(list)) return undefined;
  const dashes = list.items.map((_, index) => dashOf(list, index));
  if (!dashes.every((dash) => isBlank(text, lineStart(text, dash), dash))) return undefined;
  return { items: items.map(({ value }) => value), starts: dashes.map((dash) => lineStart(text, dash)) };
}

/** A text without most of its list: what stands from `from` to `to` is left out. */
export interface Excerpt {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Items in which an edit of the end of a list can go by their neighbours. */
const kept = 2;
const shortest = 20;

/** The first item and the last ones, with all that stands before and after them; undefined for a list that is short. */
export function excerptOf<T>(text: string, { starts }: Outline<T>): Excerpt | undefined {
  const [from, to] = [starts[1], starts.at(-kept)];
  if (starts.length < shortest || from === undefined || to === undefined) return undefined;
  return { text: text.slice(0, from) + text.slice(to), from, to };
}
