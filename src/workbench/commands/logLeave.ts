import * as vscode from 'vscode';
import { addDays } from '../../balance/days.ts';
import { parseLeave } from '../../balance/leaveGrammar.ts';
import type { LeaveDays } from '../../balance/leaveDays.ts';
import type { BalanceModel } from '../balanceModel.ts';
import type { Change } from '../change.ts';
import { addAll } from '../changeJournal.ts';
import type { JournalStore } from '../journalStore.ts';
import { leaveContext } from '../leaveContext.ts';
import { leavePreview, leaveSuggestions } from '../leavePreview.ts';
import { logBox } from '../logBox.ts';
import type { LoggedNote } from '../loggedNote.ts';
import { tellChange } from '../tellChange.ts';

/** Days before today whose leave is known while days off are typed, and twice as many after. */
const mostDays = 400;

/** Asks in one box which days are off, and writes them as one step. */
export async function logLeave(
  parts: {
    readonly model: BalanceModel;
    readonly journal: JournalStore;
    readonly note: LoggedNote;
    readonly log: vscode.LogOutputChannel;
  },
  initial = '',
): Promise<void> {
  const shown = await parts.model.snapshot();
  const { leave } = await parts.journal.read({
    from: addDays(shown.today, -mostDays),
    to: addDays(shown.today, 2 * mostDays),
  });
  const snapshot = { ...shown, written: { ...shown.written, leave } };
  const context = leaveContext(snapshot.today);
  const logged = await logBox<LeaveDays['drafts'], Change | undefined>(
    {
      title: vscode.l10n.t('Log Leave'),
      placeholder: vscode.l10n.t('A day, a range or half a day: fri, 24 dec – 2 jan, half tomorrow'),
      initial,
      rows: (typed) =>
        typed === '' ? leaveSuggestions(snapshot) : [leavePreview(snapshot, parseLeave(typed, context))],
    },
    (drafts) => parts.journal.change((journal, trace) => addAll(journal, trace, drafts)),
    parts.log,
  );
  if (logged !== undefined) await tellChange(parts, logged.written);
}
