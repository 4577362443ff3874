import * as vscode from 'vscode';
import { weekdayOf } from '../../balance/days.ts';
import { periodOf, previousPeriod } from '../../balance/period.ts';
import type { BalanceModel } from '../balanceModel.ts';
import type { ChecklistStore } from '../checklistStore.ts';
import { reviewMarkdown } from '../reviewMarkdown.ts';

/** From the fifth day on, the week that is ending is the one to look back on. */
const lateInWeek = 4;

/** Opens a review of the week that is ending, or of the last one, as an untitled document to complete and keep. */
export async function weeklyReview({
  model,
  checklist,
}: {
  model: BalanceModel;
  checklist: ChecklistStore;
}): Promise<void> {
  const snapshot = await model.snapshot();
  const {
    today,
    settings: { calendar },
  } = snapshot;
  const daysIn = (weekdayOf(today) - calendar.weekStart + 7) % 7;
  const choice = { kind: daysIn >= lateInWeek ? 'thisWeek' : 'lastWeek' } as const;
  const period = periodOf(choice, today, calendar);
  const previous = await model.balanceOf(previousPeriod(period));
  const balance = await model.balanceOf(period);
  const items = checklist.state.kind === 'missing' ? [] : checklist.state.items;
  const content = reviewMarkdown({ ...snapshot, choice, balance, previous }, items);
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown', content }));
}
