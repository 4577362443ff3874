import { isMap, isNode, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import { isFlow } from '../editNodes.ts';
import { placeOf } from '../yamlNodes.ts';

/** What stands at an offset of a text, as far inside as it goes. */
export interface Spot {
  /** The mapping around it. */
  readonly map: YAMLMap;
  /** The key and its value, one of which is at the offset. */
  readonly pair: Pair;
  readonly isKey: boolean;
  /** The key, the value, or the element of a list that is the value. */
  readonly node: Node;
  /** How deep the mapping lies: the top level is 0. */
  readonly depth: number;
  readonly style: 'flow' | 'block';
}

/** Looks for the innermost key or value that an offset touches. */
export function spotAt(root: YAMLMap | undefined, offset: number): Spot | undefined {
  let spot: Spot | undefined;
  let style: Spot['style'] = 'block';
  let current: unknown = root;
  for (let depth = 0; isMap(current) || isSeq(current);) {
    if (isFlow(current)) style = 'flow';
    if (isSeq(current)) {
      const element: unknown = current.items.find((item) => touches(item, offset));
      if (spot && isNode(element)) spot = { ...spot, node: element, style };
      current = element;
      continue;
    }
    const map: YAMLMap = current;
    const pair = map.items.find(({ key, value }) => touches(key, offset) || touches(value, offset));
    if (!pair) return isMap(spot?.node) ? undefined : spot;
    const isKey = touches(pair.key, offset);
    const node = isKey ? pair.key : pair.value;
    if (!isNode(node)) return undefined;
    spot = { map, pair, isKey, node, depth, style };
    depth += 1;
    current = node;
  }
  return spot;
}

function touches(node: unknown, offset: number): boolean {
  const place = placeOf(node);
  return place !== undefined && place.start <= offset && offset <= place.end;
}
