import * as vscode from 'vscode';
import type { TimeEntry } from '../../balance/entry.ts';
import { parseLog } from '../../balance/logGrammar.ts';
import type { BalanceModel } from '../balanceModel.ts';
import type { ChecklistStore } from '../checklistStore.ts';
import type { JournalStore } from '../journalStore.ts';
import type { LoggedNote } from '../loggedNote.ts';
import { logContext } from '../logContext.ts';
import type { LogItem } from '../logItem.ts';
import { logPreview } from '../logPreview.ts';
import { logSuggestions } from '../logSuggestions.ts';
import { tellChange } from '../tellChange.ts';

export interface LogTimeParts {
  readonly model: BalanceModel;
  readonly journal: JournalStore;
  readonly checklist: ChecklistStore;
  readonly note: LoggedNote;
}

/**
 * Asks in one box what to log, shows at each key how it is understood, and writes it on Enter.
 * Returns the entry, or `undefined` when the lead left without logging.
 */
export async function logTime(parts: LogTimeParts, initial = ''): Promise<TimeEntry | undefined> {
  const snapshot = await parts.model.snapshot();
  const context = logContext(snapshot, parts.checklist.state.items);
  const pick = vscode.window.createQuickPick<LogItem>();
  pick.title = vscode.l10n.t('Log Time');
  pick.placeholder = vscode.l10n.t('Bucket, duration and note in any order: p 30 1:1 with Ana');
  pick.matchOnDescription = false;
  // The rows on screen trail behind the typing; what was chosen from older rows is not what was meant.
  let rowsAreOld = false;
  const show = () => {
    const typed = pick.value.trim();
    rowsAreOld = typed !== '';
    pick.items = typed === '' ? logSuggestions(snapshot) : logPreview(snapshot, parseLog(typed, context), typed);
  };
  const chosen = (): LogItem | undefined => {
    const choices = pick.items.filter((item) => item.draft !== undefined || item.completion !== undefined);
    if (pick.value.trim() !== '' && choices.length === 1) return choices[0];
    return rowsAreOld ? undefined : pick.selectedItems[0];
  };

  const draft = await new Promise<LogItem['draft']>((resolve) => {
    pick.onDidChangeValue(show);
    pick.onDidChangeActive(() => {
      rowsAreOld = false;
    });
    pick.onDidAccept(() => {
      const item = chosen();
      if (item?.draft !== undefined) {
        resolve(item.draft);
        pick.hide();
      } else if (item?.completion !== undefined) {
        pick.value = item.completion;
        show();
      }
    });
    pick.onDidHide(() => resolve(undefined));
    show();
    pick.show();
    // A text that is there when the box opens is selected, and the first key would replace it. An
    // empty one is not set at all: it would wipe out what a quick hand has typed already.
    if (initial !== '') {
      pick.value = initial;
      show();
    }
  });
  pick.dispose();
  if (draft === undefined) return undefined;
  const entry = await parts.journal.add(draft);
  await tellChange(parts, { kind: 'logged', entry });
  return entry;
}
