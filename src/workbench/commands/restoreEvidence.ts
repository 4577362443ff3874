import type { BalanceModel } from '../balanceModel.ts';
import { restore } from '../changeJournal.ts';
import type { JournalStore } from '../journalStore.ts';
import type { LoggedNote } from '../loggedNote.ts';
import { evidenceNameOf } from '../observedEvidence.ts';
import { tellChange } from '../tellChange.ts';

/** Lets a piece of evidence count as it was observed again. */
export async function restoreEvidence(
  parts: { model: BalanceModel; journal: JournalStore; note: LoggedNote },
  node: unknown,
): Promise<void> {
  const name = evidenceNameOf(node);
  if (name === undefined) return;
  await tellChange(parts, await parts.journal.change((journal, trace) => restore(journal, trace, name.ref)));
}
