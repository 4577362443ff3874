import * as vscode from 'vscode';
import { customPeriodProblem, periodKinds, periodOf, type PeriodChoice } from '../balance/period.ts';
import type { BalanceModel } from './balanceModel.ts';
import { periodName, periodText } from './words.ts';

/** Asks for a period, the one that is shown first. */
export async function askPeriod(model: BalanceModel, title: string): Promise<PeriodChoice | undefined> {
  const { today, settings, choice: shown } = await model.snapshot();
  const others = periodKinds
    .filter((kind) => kind !== shown.kind)
    .flatMap((kind) => (kind === 'custom' ? [] : [{ kind } as const]));
  const items = [shown, ...others].map((choice) => ({
    label: periodName(choice.kind),
    description: periodText(periodOf(choice, today, settings.calendar)),
    choice,
  }));
  const custom = { label: vscode.l10n.t('Custom…'), description: '', choice: undefined };
  const picked = await vscode.window.showQuickPick([...items, custom], { title });
  return picked === custom ? askDays(model) : picked?.choice;
}

/** Asks for the first and the last day of a period, beginning with those that are shown. */
export async function askDays(model: BalanceModel): Promise<PeriodChoice | undefined> {
  const { balance } = await model.snapshot();
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('Custom Period'),
    prompt: vscode.l10n.t('First and last day, such as 2026-11-02 2026-11-20'),
    value: `${balance.period.from} ${balance.period.to}`,
    validateInput: (text) =>
      readCustomPeriod(text) === undefined
        ? vscode.l10n.t('Type two dates such as 2026-11-02 2026-11-20, at most a year apart.')
        : undefined,
  });
  return typed === undefined ? undefined : readCustomPeriod(typed);
}

function readCustomPeriod(text: string): PeriodChoice | undefined {
  const [from, to = from, ...rest] = text.trim().split(/[\s,;]+/);
  if (from === undefined || to === undefined || rest.length > 0) return undefined;
  return customPeriodProblem(from, to) === undefined ? { kind: 'custom', from, to } : undefined;
}
