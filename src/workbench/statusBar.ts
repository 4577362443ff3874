import * as vscode from 'vscode';
import { bucketIds } from '../balance/bucket.ts';
import type { BalanceModel } from './balanceModel.ts';
import { commandName, section } from './ids.ts';
import { Lifetime } from './lifetime.ts';
import { readStatusBarStyle } from './settings.ts';
import type { Snapshot } from './snapshot.ts';
import { balanceInWords, balanceShortText, coverageText } from './balanceWords.ts';
import { bucketName, duration, percent, periodName, withoutIcons } from './words.ts';

const rememberedText = 'statusBarText';
const enabledCommands = ['logTime', 'showEvidence'] as const;

/** The balance in the status bar: three numbers at most, or an icon, or nothing. */
export class StatusBar implements vscode.Disposable {
  readonly #lifetime = new Lifetime();
  readonly #item = this.#lifetime.own(vscode.window.createStatusBarItem(`${section}.status`, vscode.StatusBarAlignment.Left, -100));
  readonly #memory: vscode.Memento;

  constructor(model: BalanceModel, memory: vscode.Memento) {
    this.#memory = memory;
    this.#item.name = vscode.l10n.t('Tech Lead Balance');
    this.#item.command = `${section}.balance.focus`;
    this.#showRemembered();
    this.#lifetime.own(model.onDidChange((snapshot) => this.#show(snapshot)));
  }

  dispose(): void {
    this.#lifetime.dispose();
  }

  /** The last known balance, until the first snapshot arrives. */
  #showRemembered(): void {
    const style = readStatusBarStyle();
    const text = this.#memory.get<string>(rememberedText) ?? '';
    this.#item.text = style === 'icon' || text === '' ? '$(law)' : text;
    this.#item.tooltip = vscode.l10n.t('Tech Lead Balance');
    this.#item.accessibilityInformation = { label: vscode.l10n.t('Tech Lead Balance') };
    if (style === 'hidden') this.#item.hide();
    else this.#item.show();
  }

  #show(snapshot: Snapshot): void {
    const { balance, settings } = snapshot;
    const text = balanceShortText(snapshot);
    if (this.#memory.get(rememberedText) !== text) void this.#memory.update(rememberedText, text);
    this.#item.text = settings.statusBar === 'icon' || balance.accounted === 0 ? '$(law)' : text;
    this.#item.tooltip = tooltip(snapshot);
    this.#item.accessibilityInformation = { label: balanceInWords(snapshot) };
    if (settings.statusBar === 'hidden') this.#item.hide();
    else this.#item.show();
  }
}

function tooltip(snapshot: Snapshot): vscode.MarkdownString {
  const { balance } = snapshot;
  const text = new vscode.MarkdownString('', true);
  text.isTrusted = { enabledCommands: [...enabledCommands.map(commandName), `${section}.balance.focus`] };
  text.appendMarkdown(`**${vscode.l10n.t('Tech Lead Balance')}** · ${periodName(snapshot.choice.kind)}\n\n`);
  text.appendMarkdown(`| | ${vscode.l10n.t('Actual')} | ${vscode.l10n.t('Target')} | ${vscode.l10n.t('Band')} | ${vscode.l10n.t('Today')} |\n|:--|--:|--:|--:|--:|\n`);
  for (const id of bucketIds) {
    const { share, target } = balance.buckets[id];
    const cells = [bucketName(id), percent(share, balance.coverage.enough), percent(target.share), `${target.low}–${target.high}`, duration(balance.today.minutes[id])];
    text.appendMarkdown(`| ${cells.map(withoutIcons).join(' | ')} |\n`);
  }
  text.appendMarkdown(`\n${coverageText(snapshot)}\n\n`);
  text.appendMarkdown([
    `[$(add) ${vscode.l10n.t('Log time')}](command:${commandName('logTime')})`,
    `[$(search) ${vscode.l10n.t('Evidence')}](command:${commandName('showEvidence')})`,
    `[$(law) ${vscode.l10n.t('Open balance')}](command:${section}.balance.focus)`,
  ].join(' · '));
  return text;
}
