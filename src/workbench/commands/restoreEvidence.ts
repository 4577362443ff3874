import type { BalanceModel } from '../balanceModel.ts';
import { changeText } from '../journalChange.ts';
import type { JournalStore } from '../journalStore.ts';
import type { LoggedNote } from '../loggedNote.ts';
import { evidenceNameOf, locateEvidence } from '../observedEvidence.ts';

/** Lets a piece of evidence count as it was observed again. */
export async function restoreEvidence(
  parts: { model: BalanceModel; journal: JournalStore; note: LoggedNote },
  node: unknown,
): Promise<void> {
  const name = evidenceNameOf(node);
  if (name === undefined) return;
  const was = locateEvidence(await parts.model.snapshot(), name)?.evidence.was ?? [];
  const change = await parts.journal.restore([...was, name.ref]);
  if (change === undefined) return;
  await parts.model.recompute();
  parts.note.show(changeText(change), change.kind);
}
