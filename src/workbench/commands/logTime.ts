import * as vscode from 'vscode';
import type { TimeEntry } from '../../balance/entry.ts';
import { parseLog } from '../../balance/logGrammar.ts';
import type { BalanceModel } from '../balanceModel.ts';
import type { ChecklistStore } from '../checklistStore.ts';
import type { JournalStore } from '../journalStore.ts';
import type { LoggedNote } from '../loggedNote.ts';
import { logBox } from '../logBox.ts';
import { logContext } from '../logContext.ts';
import { logPreview } from '../logPreview.ts';
import { logSuggestions } from '../logSuggestions.ts';
import { tellChange } from '../tellChange.ts';

export interface LogTimeParts {
  readonly model: BalanceModel;
  readonly journal: JournalStore;
  readonly checklist: ChecklistStore;
  readonly note: LoggedNote;
  readonly log: vscode.LogOutputChannel;
}

type Draft = Omit<TimeEntry, 'id'>;

/**
 * Asks in one box what to log, shows at each key how it is understood, and writes it on Enter.
 * Returns what was written; `undefined` when the lead left without logging.
 */
export async function logInBox<W>(
  parts: LogTimeParts,
  initial: string,
  write: (draft: Draft) => Promise<W>,
): Promise<{ readonly written: W } | undefined> {
  const snapshot = await parts.model.snapshot();
  const context = logContext(snapshot, parts.checklist.state.items);
  return logBox(
    {
      title: vscode.l10n.t('Log Time'),
      placeholder: vscode.l10n.t('Bucket, duration and note in any order: p 30 1:1 with Ana'),
      initial,
      rows: (typed) =>
        typed === '' ? logSuggestions(snapshot) : logPreview(snapshot, parseLog(typed, context), typed),
    },
    write,
    parts.log,
  );
}

/** Asks what to log, and writes it. */
export async function logTime(parts: LogTimeParts, initial = ''): Promise<void> {
  const logged = await logInBox(parts, initial, (draft) => parts.journal.add(draft));
  if (logged !== undefined) await tellChange(parts, { kind: 'logged', entry: logged.written });
}
