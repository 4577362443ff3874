import type { BucketId } from '../balance/bucket.ts';
import { changeResponsibility, type ChecklistParts } from './changeResponsibility.ts';
import type { ChecklistItem } from './checklistStore.ts';
import { dropPlace } from './responsibilityOrder.ts';

/** Moves a responsibility to where it was dropped: on another one, or on a bucket. */
export async function dropResponsibility(
  parts: ChecklistParts,
  id: string,
  target: ChecklistItem | BucketId,
): Promise<void> {
  const { items, kind } = parts.checklist.state;
  const item = items.find((each) => each.id === id);
  const place = dropPlace(items, id, target);
  // The starting list is no file yet, and a drag alone does not make it one.
  if (item === undefined || place === undefined || kind !== 'ready') return;
  await changeResponsibility(parts, 'reordered', item, (checklist) => checklist.move(id, place));
}
