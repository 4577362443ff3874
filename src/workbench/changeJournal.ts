import type { Correction } from '../balance/correction.ts';
import type { Journal } from '../journal/journal.ts';
import type { CorrectionChange, JournalChange } from './journalChange.ts';

/** Writes what the lead says a piece of evidence was, in the place of what they said before. @throws JournalError */
export async function correct(journal: Journal, draft: Omit<Correction, 'id'>): Promise<CorrectionChange> {
  const before = await saidOf(journal, draft.evidence);
  const last = before.at(-1);
  if (last === undefined) return { kind: 'corrected', before, after: await journal.addCorrection(draft) };
  const after = { ...draft, id: last.id };
  await journal.replace(after);
  return { kind: 'corrected', before, after };
}

/** Forgets what the lead said about a piece of evidence; `undefined` when they said nothing. @throws JournalError */
export async function restore(journal: Journal, evidence: string): Promise<CorrectionChange | undefined> {
  const before = await saidOf(journal, evidence);
  if (before.length === 0) return undefined;
  // Not by its day: by hand it may lie in any month.
  for (const { id } of before) await journal.remove(id);
  return { kind: 'corrected', before, after: undefined };
}

/** Leaves the journal as it was before the change. @throws JournalError */
export async function takeBack(journal: Journal, change: JournalChange): Promise<void> {
  if (change.kind === 'logged') {
    await journal.remove(change.entry.id, change.entry.on);
    return;
  }
  if (change.kind === 'restored') return change.takeBack();
  const { before, after } = change;
  const last = before.at(-1);
  if (after === undefined) for (const correction of before) await journal.restore(correction);
  else if (last === undefined) await journal.remove(after.id, after.on);
  else await journal.replace(last);
}

/** Several only where other hands, or another window, said something about the same at the same time. */
async function saidOf(journal: Journal, evidence: string): Promise<readonly Correction[]> {
  const { corrections } = await journal.readAll();
  return corrections.filter((correction) => correction.evidence === evidence);
}
