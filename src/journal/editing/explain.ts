import { isScalar } from 'yaml';
import { keyOf, pairOf, type Place, placeOrStart, textOf } from '../yamlNodes.ts';
import { itemDescription, rootDescription } from './descriptions.ts';
import { type FileKind, itemMaps, treeOf } from './format.ts';
import { spotAt } from './spot.ts';

/** Values that are the author's own words need no explanation. */
const ownWords: ReadonlySet<string> = new Set(['id', 'title', 'description', 'note']);

/** What is known about the key or value at an offset. */
export interface Explanation {
  readonly place: Place;
  readonly key: string;
  /** Undefined on the key itself. */
  readonly value: string | undefined;
  readonly description: string;
}

export function explanationAt(kind: FileKind, text: string, offset: number): Explanation | undefined {
  const tree = treeOf(kind, text);
  const spot = spotAt(tree.root, offset);
  if (!isScalar(spot?.node)) return undefined;
  const key = keyOf(spot.pair) ?? '';
  const place = placeOrStart(spot.node);
  if (!spot.isKey && ownWords.has(key)) return undefined;
  const isRoot = spot.map === tree.root;
  if (!isRoot && !itemMaps(tree, kind).includes(spot.map)) return undefined;
  const description = isRoot
    ? rootDescription(kind, key)
    : itemDescription(kind, (name) => pairOf(spot.map, name) !== undefined, key);
  if (description === undefined) return undefined;
  return { place, key, value: spot.isKey ? undefined : (textOf(spot.node) ?? ''), description };
}
