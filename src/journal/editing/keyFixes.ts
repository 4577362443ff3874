import { isDeepStrictEqual } from 'node:util';
import { isCollection, type YAMLMap } from 'yaml';
import { bucketIds } from '../../balance/bucket.ts';
import { addPair, removePair, setValue } from '../editList.ts';
import { isFlow, itemStart } from '../editNodes.ts';
import { newEntryId } from '../entryId.ts';
import { responsibilityId } from '../responsibilityId.ts';
import { scalarText } from '../scalarText.ts';
import { correctedTo } from '../schema.ts';
import { columnOf, insertion, lineBreakAt, type Splice } from '../splice.ts';
import { keyOf, pairOf, placeOrStart, plainValue, textOf } from '../yamlNodes.ts';
import type { Fix, FixContext, Trouble } from './fix.ts';
import { type FileKind, itemKeysOf, itemMaps, listKeys, treeOf } from './format.ts';
import { likeliest } from './likeness.ts';
import { spotAt } from './spot.ts';

/** A key that is missing may be there with a slip in its name; else it is added. */
export function missingKeyFixes({ kind, text, problem }: Trouble, context: FixContext): Fix[] {
  const tree = treeOf(kind, text);
  const key = problem.detail;
  const isRoot = key === 'version' || key === listKeys[kind];
  const map = isRoot ? tree.root : itemMaps(tree, kind).find((item) => placeOrStart(item).start === problem.start);
  if (!map) return [];
  const renamed = renameFixes(kind, map, key, isRoot);
  const ids = new Set(itemMaps(tree, kind).flatMap((item) => textOf(pairOf(item, 'id')?.value) ?? []));
  const { values, sure } = isRoot ? rootValues(kind, key) : itemValues(kind, map, key, ids, context);
  const added = values.map((value, index): Fix => {
    const isText = !['version', 'minutes', listKeys[kind]].includes(key);
    const written = isText ? scalarText(value, isFlow(map) ? 'flow' : 'block') : value;
    const splices = withKey(text, map, key, written);
    return {
      kind: 'add',
      value: `${key}: ${written}`,
      splices,
      preferred: sure && index === 0 && renamed.length === 0,
    };
  });
  return [...renamed, ...added];
}

/** A key of the same mapping that nothing knows and that looks like the one sought. */
function renameFixes(kind: FileKind, map: YAMLMap, key: string, isRoot: boolean): Fix[] {
  const known = isRoot ? ['version', listKeys[kind]] : itemKeysOf(kind, (name) => pairOf(map, name) !== undefined);
  return map.items.flatMap((pair): Fix[] => {
    const name = keyOf(pair);
    if (name === undefined || known.includes(name) || likeliest(name, known) !== key) return [];
    return [{ kind: 'rename', value: key, splices: [{ ...placeOrStart(pair.key), text: key }], preferred: true }];
  });
}

interface Values {
  readonly values: readonly string[];
  /** Whether the first is what is obviously meant. */
  readonly sure: boolean;
}

function rootValues(kind: FileKind, key: string): Values {
  return key === 'version' ? { values: ['1'], sure: true } : { values: [kind === 'journal' ? '' : '[]'], sure: true };
}

function itemValues(
  kind: FileKind,
  map: YAMLMap,
  key: string,
  ids: ReadonlySet<string>,
  { today, responsibilities }: FixContext,
): Values {
  const says = (name: string) => textOf(pairOf(map, name)?.value);
  switch (key) {
    case 'id': {
      const id = kind === 'checklist' ? responsibilityId(says('title') ?? '', ids) : newEntryId(ids);
      return { values: [id], sure: true };
    }
    case 'on':
      return { values: [today], sure: true };
    case 'minutes':
      return { values: ['30', '60'], sure: false };
    case 'bucket': {
      const tagged = responsibilities.find(({ id }) => id === says('responsibility'))?.bucket;
      const rest = bucketIds.filter((bucket) => bucket !== tagged);
      return { values: [...(tagged ? [tagged] : []), ...rest], sure: tagged !== undefined };
    }
    case 'title':
      return { values: [titleFrom(says('id') ?? '')].filter((title) => title !== ''), sure: true };
    case 'as':
      return { values: correctedTo, sure: false };
    case 'leave':
      return { values: ['day', 'half'], sure: false };
    default:
      return { values: [], sure: false };
  }
}

/** The key written where people look for it: first what names the thing, the rest at the end. */
function withKey(text: string, map: YAMLMap, key: string, value: string): Splice[] {
  const pair = pairOf(map, key);
  if (pair) return setValue(text, pair, value);
  const written = `${key}: ${value}`.trimEnd();
  if ((key !== 'id' && key !== 'version') || map.items.length === 0) return addPair(text, map, written);
  const first = itemStart(map.items[0]);
  if (isFlow(map)) return [insertion(first, `${written}, `)];
  return [insertion(first, `${written}${lineBreakAt(text, first)}${' '.repeat(columnOf(text, first))}`)];
}

/** The same key twice: the second can go, obviously so where it says the same. */
export function duplicateKeyFixes({ kind, text, problem }: Trouble): Fix[] {
  const spot = spotAt(treeOf(kind, text).root, problem.start);
  if (!spot?.isKey) return [];
  const first = pairOf(spot.map, problem.detail);
  const isSame = isDeepStrictEqual(plainValue(first?.value), plainValue(spot.pair.value));
  if (!isSame && isCollection(spot.pair.value)) return []; // too much to lose by a key
  const splices = removePair(text, spot.map, spot.pair);
  return [{ kind: 'remove', value: problem.detail, splices, preferred: isSame }];
}

function titleFrom(id: string): string {
  const words = id.replaceAll(/[-_]+/g, ' ').trim();
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
