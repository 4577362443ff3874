import { deleteItem } from '../changeEntry.ts';
import { entryOfNode } from '../entryNode.ts';
import type { EntryParts } from '../entryParts.ts';

/** Deletes the entry of a row; Undo brings it back. */
export async function deleteEntry(parts: EntryParts, node: unknown): Promise<void> {
  const entry = await entryOfNode(parts.journal, node);
  if (entry !== undefined) await deleteItem(parts, entry);
}
