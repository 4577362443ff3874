import { editBox } from '../editBox.ts';
import { entryOfNode } from '../entryNode.ts';
import type { EntryParts } from '../entryParts.ts';

/** Opens the log box with what the row says. */
export async function editEntry(parts: EntryParts, node: unknown): Promise<void> {
  const entry = await entryOfNode(parts.journal, node);
  if (entry !== undefined) await editBox(parts, entry);
}
