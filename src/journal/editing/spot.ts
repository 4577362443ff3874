import { isMap, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
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
  readonly style: 'flow' | 'block';
}

/** Looks for the innermost key or value that an offset touches. */
export function spotAt(root: YAMLMap | undefined, offset: number): Spot | undefined {
  let spot: Spot | undefined;
  let style: Spot['style'] = 'block';
  let current: unknown = root;
  while (isMap(current) || isSeq(current)) {
    if (isFlow(current)) style = 'flow';
    if (isSeq(current)) {
      const element = current.items.find((item) => touches(item, offset));
      if (spot && element) spot = { ...spot, node: element, style };
      current = element;
      continue;
    }
    const map: YAMLMap = current;
    const [found] = map.items.flatMap((pair) =>
      [pair.key, pair.value].filter((part) => touches(part, offset)).map((node) => ({ pair, node })),
    );
    if (!found) return isMap(spot?.node) ? undefined : spot;
    spot = { ...found, map, isKey: found.node === found.pair.key, style };
    current = found.node;
  }
  return spot;
}

function touches(node: unknown, offset: number): node is Node {
  const place = placeOf(node);
  return place !== undefined && place.start <= offset && offset <= place.end;
}
