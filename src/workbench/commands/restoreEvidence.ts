import type { BalanceModel } from '../balanceModel.ts';
import { changeText } from '../journalChange.ts';
import type { JournalStore } from '../journalStore.ts';
import type { LoggedNote } from '../loggedNote.ts';
import { evidenceNameOf } from '../observedEvidence.ts';

/** Lets a piece of evidence count as it was observed again. */
export async function restoreEvidence(
  parts: { model: BalanceModel; journal: JournalStore; note: LoggedNote },
  node: unknown,
): Promise<void> {
  const name = evidenceNameOf(node);
  const change = name && (await parts.journal.restore(name.ref));
  if (change === undefined) return;
  await parts.model.recompute();
  parts.note.show(changeText(change), change.kind);
}
