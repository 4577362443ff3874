import * as vscode from 'vscode';
import {
  customPeriodProblem,
  periodKinds,
  periodOf,
  type PeriodChoice,
  type PeriodKind,
} from '../../balance/period.ts';
import type { BalanceModel } from '../balanceModel.ts';
import { periodName, periodText } from '../words.ts';

/** Sets the period every surface shows: the kind given, or one asked for. */
export async function choosePeriod({ model }: { model: BalanceModel }, given?: unknown): Promise<void> {
  const kind = periodKinds.find((known) => known === given) ?? (await askKind(model));
  const choice = kind === 'custom' ? await askDays(model) : kind === undefined ? undefined : { kind };
  if (choice !== undefined) await model.choosePeriod(choice);
}

async function askKind(model: BalanceModel): Promise<PeriodKind | undefined> {
  const { today, settings, choice } = await model.snapshot();
  const items = periodKinds.map((kind) => ({
    label: kind === 'custom' ? vscode.l10n.t('Custom…') : periodName(kind),
    description: kind === 'custom' ? '' : periodText(periodOf({ kind }, today, settings.calendar)),
    picked: kind === choice.kind,
    periodKind: kind,
  }));
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Choose Period') }))?.periodKind;
}

async function askDays(model: BalanceModel): Promise<PeriodChoice | undefined> {
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
