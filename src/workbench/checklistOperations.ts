import * as vscode from 'vscode';
import { ticksInCurrentWindow } from '../balance/cadence.ts';
import { dayOf } from '../balance/calendar.ts';
import type { Day } from '../balance/time.ts';
import type { Checklist } from '../journal/checklist.ts';
import type { TextChange } from '../journal/takeBack.ts';
import type { ChecklistChange } from './change.ts';
import type { ChecklistItem, ChecklistState } from './checklistStore.ts';
import { currentMinute } from './clock.ts';
import { fileError } from './fileErrors.ts';
import { HumanError } from './humanError.ts';
import { doneByEntryText } from './responsibilityWords.ts';
import { mayBeginAnew } from './seenChecklist.ts';
import { readSettings } from './settings.ts';
import { takeBackTicks } from './takeBackTicks.ts';
import type { UndoStack } from './undoStack.ts';

/** What an operation needs of the store. */
export interface ChangedChecklist {
  readonly state: ChecklistState;
  readonly history: UndoStack;
  refresh(): Promise<void>;
  open(): Promise<{ readonly uri: vscode.Uri; readonly checklist: Checklist } | undefined>;
}

/** Does something to the file, and shows what became of it. @throws {HumanError} */
export async function change(
  store: ChangedChecklist,
  work: (checklist: Checklist) => Promise<unknown>,
): Promise<vscode.Uri> {
  const opened = await store.open();
  if (opened === undefined) {
    throw new HumanError(vscode.l10n.t('The checklist lives in your workspace. Open a folder first.'));
  }
  try {
    await work(opened.checklist);
  } catch (error) {
    throw fileError(error, opened.uri);
  } finally {
    await store.refresh();
  }
  return opened.uri;
}

export async function tick(store: ChangedChecklist, id: string): Promise<void> {
  const today = dayOf(currentMinute(), readSettings().calendar);
  await assertMayBegin(store);
  const item = itemOf(store, id);
  const uri = await change(store, async (checklist) => {
    if (store.state.kind === 'missing') await checklist.create();
    await checklist.tick(id, today);
  });
  if (item !== undefined && !item.done.includes(today)) remember(store, uri, 'ticked', item, [today]);
}

export async function untick(store: ChangedChecklist, id: string): Promise<void> {
  const item = itemOf(store, id);
  if (item === undefined) return;
  const { calendar } = readSettings();
  const days = ticksInCurrentWindow(item, dayOf(currentMinute(), calendar), calendar);
  const uri = await change(store, (checklist) => checklist.untick(id, days));
  if (days.length > 0) remember(store, uri, 'unticked', item, days);
  const due = itemOf(store, id)?.due;
  if (due?.state === 'done' && due.lastEntry !== undefined) throw new HumanError(doneByEntryText(due.lastEntry));
}

export async function untickToday(store: ChangedChecklist, id: string): Promise<void> {
  const today = dayOf(currentMinute(), readSettings().calendar);
  const item = itemOf(store, id);
  const uri = await change(store, (checklist) => checklist.untick(id, [today]));
  if (item?.done.includes(today) === true) remember(store, uri, 'unticked', item, [today]);
}

export async function edit(
  store: ChangedChecklist,
  what: ChecklistChange,
  work: (checklist: Checklist) => Promise<TextChange | undefined>,
): Promise<ChecklistChange | undefined> {
  await assertMayBegin(store);
  let done: TextChange | undefined;
  const uri = await change(store, async (checklist) => {
    if (store.state.kind === 'missing') await checklist.create();
    done = await work(checklist);
  });
  if (done === undefined) return undefined;
  const text = done;
  push(store, uri, what, (checklist) => checklist.takeBack(text));
  return what;
}

/** @throws {vscode.CancellationError} when the file is gone, not new, and the lead wants none in its place */
async function assertMayBegin(store: ChangedChecklist): Promise<void> {
  if (store.state.kind === 'missing') await store.refresh();
  if (store.state.kind !== 'missing' || (store.state.held ?? 0) === 0) return;
  if (!(await mayBeginAnew(store.state))) throw new vscode.CancellationError();
}

function itemOf({ state }: ChangedChecklist, id: string): ChecklistItem | undefined {
  return state.items.find((candidate) => candidate.id === id);
}

function remember(
  store: ChangedChecklist,
  uri: vscode.Uri,
  kind: 'ticked' | 'unticked',
  { id, title }: ChecklistItem,
  days: readonly Day[],
): void {
  push(store, uri, { kind, title }, (checklist) => takeBackTicks(checklist, kind, id, days));
}

function push(
  store: ChangedChecklist,
  uri: vscode.Uri,
  what: ChecklistChange,
  undo: (checklist: Checklist) => Promise<boolean>,
): void {
  store.history.push({
    change: what,
    takeBack: async () => {
      // By a setting or a branch it may be another list by now, which has the same ids.
      if ((await store.open())?.uri.toString() !== uri.toString()) return { takenBack: 0, kept: 1 };
      let taken = false;
      await change(store, async (checklist) => {
        taken = await undo(checklist);
      });
      return taken ? { takenBack: 1, kept: 0 } : { takenBack: 0, kept: 1 };
    },
  });
}
