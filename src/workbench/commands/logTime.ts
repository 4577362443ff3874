import * as vscode from 'vscode';
import type { Balance } from '../../balance/balance.ts';
import type { TimeEntry } from '../../balance/entry.ts';
import { previousPeriod } from '../../balance/period.ts';
import type { Day } from '../../balance/time.ts';
import type { BalanceModel } from '../balanceModel.ts';
import type { JournalChange } from '../change.ts';
import { addAll } from '../changeJournal.ts';
import type { ChecklistStore } from '../checklistStore.ts';
import { balanceOf } from '../computeSnapshot.ts';
import type { JournalStore } from '../journalStore.ts';
import type { LoggedNote } from '../loggedNote.ts';
import { logBox } from '../logBox.ts';
import { logContext } from '../logContext.ts';
import { logRows, rowsOfOne, type LogDrafts, type LogSources } from '../logRows.ts';
import type { Snapshot } from '../snapshot.ts';
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
 * Asks in one box for one entry, shows at each key how it is understood, and writes it on Enter.
 * Returns what was written; `undefined` when the lead left without logging.
 */
export async function logInBox<W>(
  parts: LogTimeParts,
  initial: string,
  write: (draft: Draft) => Promise<W>,
): Promise<{ readonly written: W } | undefined> {
  const sources = await sourcesOf(parts);
  const rows = (typed: string) => rowsOfOne(sources, typed);
  return logBox({ ...boxWords(), initial, rows }, write, parts.log);
}

/** Asks what to log, and writes it; a whole day as one step. */
export async function logTime(parts: LogTimeParts, initial = ''): Promise<void> {
  const { model, journal } = parts;
  const sources = await sourcesOf(parts);
  const looked = new Map<Day, Balance>();
  const rows = (typed: string, later: (work: Promise<unknown>) => void) =>
    logRows(sources, typed, (day) => {
      const period = { kind: 'custom', from: day, to: day } as const;
      const known =
        looked.get(day) ?? (isKnown(sources.snapshot, day) ? balanceOf(sources.snapshot, period) : undefined);
      if (known === undefined) later(model.balanceOf(period).then((found) => looked.set(day, found)));
      return known;
    });
  const write = async ([draft, ...others]: LogDrafts): Promise<JournalChange | undefined> => {
    if (draft === undefined) return undefined;
    if (others.length === 0) return { kind: 'logged', entry: await journal.add(draft) };
    return journal.change((open, trace) => addAll(open, trace, [draft, ...others]));
  };
  const logged = await logBox<LogDrafts, JournalChange | undefined>({ ...boxWords(), initial, rows }, write, parts.log);
  await tellChange(parts, logged?.written);
}

function boxWords(): { readonly title: string; readonly placeholder: string } {
  return {
    title: vscode.l10n.t('Log Time'),
    placeholder: vscode.l10n.t('Bucket, duration and note in any order: p 30 1:1 with Ana'),
  };
}

async function sourcesOf({ model, checklist }: LogTimeParts): Promise<LogSources> {
  const snapshot = await model.snapshot();
  const responsibilities = checklist.state.items;
  return { snapshot, responsibilities, context: logContext(snapshot, responsibilities) };
}

/** Whether git and the journal were read for the day. */
function isKnown({ written, balance }: Snapshot, day: Day): boolean {
  return written.from <= day && previousPeriod(balance.period).from <= day;
}
