import * as vscode from 'vscode';
import type { Balance } from '../balance/balance.ts';
import { bucketIds } from '../balance/bucket.ts';
import { bucketName, durationRange, percent } from './words.ts';

export interface BalanceTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The figures of a balance, a row for each bucket: what the panel, the evidence and the review show. */
export function balanceTable({ buckets, coverage }: Balance): BalanceTable {
  return {
    columns: [
      vscode.l10n.t('Bucket'),
      vscode.l10n.t('Share'),
      vscode.l10n.t('Target'),
      vscode.l10n.t('Band'),
      vscode.l10n.t('Time'),
    ],
    rows: bucketIds.map((id) => {
      const { share, target, minutes } = buckets[id];
      return [
        bucketName(id),
        percent(share, coverage.enough),
        percent(target.share),
        `${target.low}–${percent(target.high)}`,
        durationRange(minutes),
      ];
    }),
  };
}

/** The same in Markdown: names to the left, figures to the right. */
export function balanceTableMarkdown(balance: Balance): string {
  const { columns, rows } = balanceTable(balance);
  const [head = '', ...body] = [columns, ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return [head, '| :-- | --: | --: | --: | --: |', ...body].join('\n');
}
