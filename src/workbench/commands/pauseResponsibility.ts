import * as vscode from 'vscode';
import { readLeaveDay } from '../../balance/leaveDay.ts';
import { endOfPause, type Pause, pauses } from '../../balance/pause.ts';
import type { Day } from '../../balance/time.ts';
import { changeResponsibility } from '../changeResponsibility.ts';
import { chooseResponsibility } from '../chooseResponsibility.ts';
import { leaveContext } from '../leaveContext.ts';
import type { CommandParts } from '../registerCommands.ts';
import { datedText } from '../words.ts';

/** Lets a responsibility rest until a day: nothing is asked for before that. */
export async function pauseResponsibility(parts: CommandParts, node?: unknown): Promise<void> {
  const item = await chooseResponsibility(parts, node, vscode.l10n.t('Pause Responsibility'));
  if (item === undefined) return;
  const { today } = await parts.model.snapshot();
  const paused = await askUntil(vscode.l10n.t('Pause: {0}', item.title), today);
  if (paused === undefined) return;
  await changeResponsibility(parts, 'paused', item, (checklist) => checklist.change(item.id, { paused }));
}

async function askUntil(title: string, today: Day): Promise<Day | undefined> {
  const rows = pauses.map((pause) => {
    const until = endOfPause(pause, today);
    return {
      label: pauseText(pause),
      description: untilText(until),
      until: () => Promise.resolve<Day | undefined>(until),
    };
  });
  const date = { label: vscode.l10n.t('Until a date…'), description: '', until: () => askDate(title, today) };
  const placeHolder = vscode.l10n.t('Nothing is asked for until then');
  return (await vscode.window.showQuickPick([...rows, date], { title, placeHolder }))?.until();
}

async function askDate(title: string, today: Day): Promise<Day | undefined> {
  const context = leaveContext(today);
  const read = (text: string): Day | undefined => {
    const words = text.trim().toLowerCase().split(/\s+/);
    const found = readLeaveDay(words, context, today);
    return found?.count === words.length && typeof found.day === 'string' && found.day > today ? found.day : undefined;
  };
  const typed = await vscode.window.showInputBox({
    title,
    placeHolder: vscode.l10n.t('2027-01-15, 15 jan, fri'),
    validateInput: (text) => {
      if (text.trim() === '') return undefined;
      const day = read(text);
      return day === undefined
        ? vscode.l10n.t('"{0}" is no day after today; write it as 2027-01-15.', text.trim())
        : { message: untilText(day), severity: vscode.InputBoxValidationSeverity.Info };
    },
  });
  return typed === undefined ? undefined : read(typed);
}

function untilText(day: Day): string {
  return vscode.l10n.t('until {0}', datedText(day));
}

function pauseText(pause: Pause): string {
  switch (pause) {
    case 'week':
      return vscode.l10n.t('A week');
    case 'month':
      return vscode.l10n.t('A month');
    case 'quarter':
      return vscode.l10n.t('A quarter');
  }
}
