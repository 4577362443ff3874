import * as vscode from 'vscode';
import { bucketIds } from '../balance/bucket.ts';
import { balanceInWords, balanceShortText, coverageText } from './balanceWords.ts';
import { commandName, section } from './ids.ts';
import type { Snapshot } from './snapshot.ts';
import { bucketName, duration, percent, periodName, withoutIcons } from './words.ts';

const enabledCommands = ['logTime', 'showEvidence'] as const;

/** What the status bar says about a snapshot. */
export interface StatusBarFace {
  /** Empty while no time is accounted for. */
  readonly text: string;
  readonly tooltip: vscode.MarkdownString;
  /** For screen readers. */
  readonly label: string;
}

export function statusBarFace(snapshot: Snapshot): StatusBarFace {
  return { text: balanceShortText(snapshot), tooltip: tooltip(snapshot), label: balanceInWords(snapshot) };
}

function tooltip(snapshot: Snapshot): vscode.MarkdownString {
  const { balance } = snapshot;
  const text = new vscode.MarkdownString('', true);
  text.isTrusted = { enabledCommands: [...enabledCommands.map(commandName), `${section}.balance.focus`] };
  text.appendMarkdown(`**${vscode.l10n.t('Tech Lead Balance')}** · ${periodName(snapshot.choice.kind)}\n\n`);
  text.appendMarkdown(
    `| | ${vscode.l10n.t('Actual')} | ${vscode.l10n.t('Target')} | ${vscode.l10n.t('Band')} | ${vscode.l10n.t('Today')} |\n|:--|--:|--:|--:|--:|\n`,
  );
  for (const id of bucketIds) {
    const { share, target } = balance.buckets[id];
    const cells = [
      bucketName(id),
      percent(share, balance.coverage.enough),
      percent(target.share),
      `${target.low}–${target.high}`,
      duration(balance.today.minutes[id]),
    ];
    text.appendMarkdown(`| ${cells.map(withoutIcons).join(' | ')} |\n`);
  }
  text.appendMarkdown(`\n${coverageText(snapshot)}\n\n`);
  text.appendMarkdown(
    [
      `[$(add) ${vscode.l10n.t('Log time')}](command:${commandName('logTime')})`,
      `[$(search) ${vscode.l10n.t('Evidence')}](command:${commandName('showEvidence')})`,
      `[$(law) ${vscode.l10n.t('Open balance')}](command:${section}.balance.focus)`,
    ].join(' · '),
  );
  return text;
}
