import type { BucketId } from '../balance/bucket.ts';
import type { DueState } from '../balance/cadence.ts';
import type { ResponsibilityPlace } from '../journal/checklistChanges.ts';

/** What the order of the rows goes by. */
export interface Ordered {
  readonly id: string;
  readonly bucket: BucketId;
  readonly due: Pick<DueState, 'state'>;
}

/** What is neglected comes first. */
const ranks: readonly DueState['state'][] = ['overdue', 'due', 'open', 'done', 'paused'];

/** The rows of a bucket as they are shown: by how they stand, and in the order of the file where they stand alike. */
export function shownOrder<T extends Ordered>(items: readonly T[], bucket: BucketId): T[] {
  return items
    .filter((item) => item.bucket === bucket)
    .toSorted((one, other) => ranks.indexOf(one.due.state) - ranks.indexOf(other.due.state));
}

/** Where a row goes one step up or down; undefined where it has no neighbour that stands alike. */
export function stepPlace(items: readonly Ordered[], id: string, step: 'up' | 'down'): ResponsibilityPlace | undefined {
  const item = items.find((each) => each.id === id);
  if (item === undefined) return undefined;
  const alike = shownOrder(items, item.bucket).filter(({ due }) => due.state === item.due.state);
  const neighbour = alike[alike.indexOf(item) + (step === 'up' ? -1 : 1)];
  if (neighbour === undefined) return undefined;
  return step === 'up' ? { bucket: item.bucket, before: neighbour.id } : placeBelow(items, id, neighbour);
}

/** Where a row goes that is dropped on another one, whose place it takes, or on a bucket. */
export function dropPlace(
  items: readonly Ordered[],
  id: string,
  target: Ordered | BucketId,
): ResponsibilityPlace | undefined {
  const dragged = items.find((each) => each.id === id);
  if (dragged === undefined) return undefined;
  if (typeof target === 'string') return { bucket: target };
  if (target.id === id) return undefined;
  const shown = shownOrder(items, target.bucket).map((each) => each.id);
  const comesFromAbove = shown.includes(id) && shown.indexOf(id) < shown.indexOf(target.id);
  return comesFromAbove ? placeBelow(items, id, target) : { bucket: target.bucket, before: target.id };
}

function placeBelow(items: readonly Ordered[], id: string, above: Ordered): ResponsibilityPlace {
  const others = items.filter((each) => each.bucket === above.bucket && each.id !== id);
  const next = others[others.findIndex((each) => each.id === above.id) + 1];
  return { bucket: above.bucket, before: next?.id };
}
