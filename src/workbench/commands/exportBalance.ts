import * as vscode from 'vscode';
import { periodOf, previousPeriod, type PeriodChoice } from '../../balance/period.ts';
import { askPeriod } from '../askPeriod.ts';
import { balanceCsv } from '../balanceCsv.ts';
import type { BalanceModel } from '../balanceModel.ts';
import { evidenceMarkdown } from '../evidenceMarkdown.ts';
import { exportJson } from '../exportJson.ts';
import type { JournalStore } from '../journalStore.ts';
import type { Snapshot } from '../snapshot.ts';

interface ExportParts {
  readonly model: BalanceModel;
  readonly journal: JournalStore;
}

/** Opens a period as an untitled document, to be saved where the lead wants. */
export async function exportBalance(parts: ExportParts): Promise<void> {
  const { model } = parts;
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
  const content = picked.write(await snapshotOf(parts, choice));
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: picked.language, content }));
}

/** What would be shown were this the chosen period. The one that is shown stays. */
async function snapshotOf({ model, journal }: ExportParts, choice: PeriodChoice): Promise<Snapshot> {
  const { today, settings } = await model.snapshot();
  const period = periodOf(choice, today, settings.calendar);
  const previous = await model.balanceOf(previousPeriod(period));
  const balance = await model.balanceOf(period);
  // With what the journal says of that time, which may lie further back than what is shown.
  return { ...(await model.snapshot()), choice, balance, previous, written: await journal.read(period) };
}
