import * as vscode from 'vscode';
import { periodOf, previousPeriod, type PeriodChoice } from '../../balance/period.ts';
import { askPeriod } from '../askPeriod.ts';
import { balanceCsv } from '../balanceCsv.ts';
import type { BalanceModel } from '../balanceModel.ts';
import { evidenceMarkdown } from '../evidenceMarkdown.ts';
import { exportJson } from '../exportJson.ts';
import type { Snapshot } from '../snapshot.ts';

/** Opens a period as an untitled document, to be saved where the lead wants. */
export async function exportBalance({ model }: { model: BalanceModel }): Promise<void> {
  const choice = await askPeriod(model, vscode.l10n.t('Export Balance: Period'));
  if (choice === undefined) return;
  const formats = [
    {
      label: 'Markdown',
      description: vscode.l10n.t('summary and evidence to read'),
      language: 'markdown',
      write: evidenceMarkdown,
    },
    {
      label: 'CSV',
      description: vscode.l10n.t('one line for each entry and stretch of work'),
      language: 'csv',
      write: ({ balance, settings }: Snapshot) => balanceCsv(balance, settings.calendar),
    },
    { label: 'JSON', description: vscode.l10n.t('the whole balance'), language: 'json', write: exportJson },
  ];
  const picked = await vscode.window.showQuickPick(formats, { title: vscode.l10n.t('Export Balance') });
  if (picked === undefined) return;
  const content = picked.write(await snapshotOf(model, choice));
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: picked.language, content }));
}

/** What would be shown were this the chosen period. The one that is shown stays. */
async function snapshotOf(model: BalanceModel, choice: PeriodChoice): Promise<Snapshot> {
  const { today, settings } = await model.snapshot();
  const period = periodOf(choice, today, settings.calendar);
  const previous = await model.balanceOf(previousPeriod(period));
  const balance = await model.balanceOf(period);
  return { ...(await model.snapshot()), choice, balance, previous };
}
