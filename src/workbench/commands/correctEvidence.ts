import * as vscode from 'vscode';
import type { CorrectedTo } from '../../balance/correction.ts';
import type { BalanceModel } from '../balanceModel.ts';
import { correct } from '../changeJournal.ts';
import { HumanError } from '../humanError.ts';
import type { JournalStore } from '../journalStore.ts';
import type { LoggedNote } from '../loggedNote.ts';
import { evidenceNameOf, locateEvidence } from '../observedEvidence.ts';
import { tellChange } from '../tellChange.ts';

/** Writes down what the lead says a piece of evidence was. */
export async function correctEvidence(
  parts: { model: BalanceModel; journal: JournalStore; note: LoggedNote },
  node: unknown,
  as: CorrectedTo,
): Promise<void> {
  const name = evidenceNameOf(node);
  if (name === undefined) return;
  const snapshot = await parts.model.snapshot();
  const located = locateEvidence(snapshot, name);
  if (located === undefined) throw new HumanError(vscode.l10n.t('This is not among what git shows of you any more.'));
  const { ref, was, at, title } = located.evidence;
  const { dayOf } = await import('../../balance/calendar.ts');
  const on = dayOf(at, snapshot.settings.calendar);
  const draft = { on, evidence: ref, was, as, note: title === '' ? undefined : title };
  await tellChange(parts, await parts.journal.change((journal, trace) => correct(journal, trace, draft)));
}
