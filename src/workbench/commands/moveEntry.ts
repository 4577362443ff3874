import { moveItem } from '../changeEntry.ts';
import { entryOfNode } from '../entryNode.ts';
import type { EntryParts } from '../entryParts.ts';

/** Asks for the bucket that the entry of a row belongs to instead. */
export async function moveEntry(parts: EntryParts, node: unknown): Promise<void> {
  const entry = await entryOfNode(parts.journal, node);
  if (entry !== undefined) await moveItem(parts, entry);
}
