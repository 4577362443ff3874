import { dayOf } from '../../balance/calendar.ts';
import type { BalanceModel } from '../balanceModel.ts';
import { restore } from '../changeJournal.ts';
import type { JournalStore } from '../journalStore.ts';
import type { LoggedNote } from '../loggedNote.ts';
import { evidenceNameOf, locateEvidence } from '../observedEvidence.ts';
import { tellChange } from '../tellChange.ts';

/** Lets a piece of evidence count as it was observed again. */
export async function restoreEvidence(
  parts: { model: BalanceModel; journal: JournalStore; note: LoggedNote },
  node: unknown,
): Promise<void> {
  const name = evidenceNameOf(node);
  if (name === undefined) return;
  const snapshot = await parts.model.snapshot();
  const evidence = locateEvidence(snapshot, name)?.evidence;
  const refs = [...(evidence?.was ?? []), name.ref];
  const day = evidence && dayOf(evidence.at, snapshot.settings.calendar);
  await tellChange(parts, await parts.journal.change((journal, trace) => restore(journal, trace, refs, day)));
}
