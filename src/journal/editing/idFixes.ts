import { isSeq } from 'yaml';
import { isDeepStrictEqual } from 'node:util';
import { removeFromList } from '../editList.ts';
import { newEntryId } from '../entryId.ts';
import { nextId } from '../responsibilityId.ts';
import { scalarText } from '../scalarText.ts';
import { pairOf, plainValue, textOf } from '../yamlNodes.ts';
import type { Fix, Trouble } from './fix.ts';
import { itemMaps, treeOf } from './format.ts';
import { spotAt } from './spot.ts';

/** A second item of the same id: the same again can go, another one needs an id of its own. */
export function duplicateIdFixes({ kind, text, problem }: Trouble): Fix[] {
  const tree = treeOf(kind, text);
  const spot = spotAt(tree.root, problem.start);
  if (!spot) return [];
  const maps = itemMaps(tree, kind);
  // Random in the journal, where ids say nothing; the next of the name in the checklist.
  const taken = new Set(maps.flatMap((map) => textOf(pairOf(map, 'id')?.value) ?? []));
  const id = kind === 'journal' ? newEntryId(taken) : nextId(problem.detail, taken);
  const { start, end } = problem;
  const other = maps.find((map) => textOf(pairOf(map, 'id')?.value) === problem.detail);
  const isCopy = isDeepStrictEqual(plainValue(other), plainValue(spot.map));
  // An unfinished merge can leave the key of the list twice.
  const pair = tree.root?.items.find(({ value }) => isSeq(value) && value.items.includes(spot.map));
  const removal =
    isCopy && isSeq(pair?.value)
      ? removeFromList(text, pair, new Set([pair.value.items.indexOf(spot.map)]))
      : undefined;
  return [
    ...(removal ? [{ kind: 'removeCopy', value: problem.detail, splices: removal, preferred: true } as const] : []),
    { kind: 'newId', value: id, splices: [{ start, end, text: scalarText(id, spot.style) }], preferred: !removal },
  ];
}
