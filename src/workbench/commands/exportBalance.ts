import * as vscode from 'vscode';
import { balanceCsv } from '../balanceCsv.ts';
import type { BalanceModel } from '../balanceModel.ts';
import { evidenceMarkdown } from '../evidenceMarkdown.ts';
import type { Snapshot } from '../snapshot.ts';

/** Opens the chosen period as an untitled document, to be saved where the lead wants. */
export async function exportBalance({ model }: { model: BalanceModel }): Promise<void> {
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
      write: csvOf,
    },
    { label: 'JSON', description: vscode.l10n.t('the whole balance'), language: 'json', write: jsonOf },
  ];
  const picked = await vscode.window.showQuickPick(formats, { title: vscode.l10n.t('Export Balance') });
  if (picked === undefined) return;
  const content = picked.write(await model.snapshot());
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: picked.language, content }));
}

function csvOf({ balance, settings }: Snapshot): string {
  return balanceCsv(balance, settings.calendar);
}

function jsonOf({ balance }: Snapshot): string {
  return `${JSON.stringify(balance, null, 2)}\n`;
}
