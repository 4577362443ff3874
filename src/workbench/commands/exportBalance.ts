import * as vscode from 'vscode';
import { bucketIds } from '../../balance/bucket.ts';
import { clockOf, dayOf } from '../../balance/calendar.ts';
import type { BalanceModel } from '../balanceModel.ts';
import { csvField } from '../csvText.ts';
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
  const { calendar } = settings;
  const entries = balance.entries.map(({ entry, counted }) => [
    entry.on,
    entry.at ?? '',
    counted,
    entry.bucket,
    'logged',
    entry.responsibility ?? '',
    entry.note ?? '',
  ]);
  const sessions = balance.observed.sessions.flatMap((session) =>
    bucketIds
      .filter((bucket) => session.evidence.some((each) => each.bucket === bucket))
      .map((bucket) => [
        dayOf(session.start, calendar),
        clockOf(session.start, calendar),
        session.perBucket[bucket].likely,
        bucket,
        'observed',
        '',
        session.evidence.flatMap((each) => (each.bucket === bucket ? [each.evidence.title] : [])).join('; '),
      ]),
  );
  const header = ['day', 'start', 'minutes', 'bucket', 'source', 'responsibility', 'note'];
  return [header, ...entries, ...sessions].map((row) => row.map(csvField).join(',')).join('\r\n') + '\r\n';
}

function jsonOf({ balance }: Snapshot): string {
  return `${JSON.stringify(balance, null, 2)}\n`;
}
