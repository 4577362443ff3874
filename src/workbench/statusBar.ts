import * as vscode from 'vscode';
import type { BalanceModel } from './balanceModel.ts';
import { section } from './ids.ts';
import { Lifetime } from './lifetime.ts';
import { inBackground } from './report.ts';
import { readStatusBarStyle } from './settings.ts';

const rememberedText = 'statusBarText';

/** The balance in the status bar: three numbers at most, or an icon, or nothing. */
export class StatusBar implements vscode.Disposable {
  readonly #lifetime = new Lifetime();
  readonly #item = this.#lifetime.own(
    vscode.window.createStatusBarItem(`${section}.status`, vscode.StatusBarAlignment.Left, -100),
  );
  readonly #model: BalanceModel;
  readonly #memory: vscode.Memento;

  constructor(model: BalanceModel, memory: vscode.Memento, log: vscode.LogOutputChannel) {
    this.#model = model;
    this.#memory = memory;
    this.#item.name = vscode.l10n.t('Tech Lead Balance');
    this.#item.command = `${section}.balance.focus`;
    this.#showRemembered();
    this.#lifetime.own(model.onDidChange(() => inBackground(this.#show(), log)));
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

  async #show(): Promise<void> {
    const { statusBarFace } = await import('./statusBarFace.ts');
    const snapshot = this.#model.current; // read after the wait, so that an older one never comes last
    if (snapshot === undefined || this.#lifetime.ended) return;
    const { text, tooltip, label } = statusBarFace(snapshot);
    if (this.#memory.get(rememberedText) !== text) void this.#memory.update(rememberedText, text);
    const style = snapshot.settings.statusBar;
    this.#item.text = style === 'icon' || text === '' ? '$(law)' : text;
    this.#item.tooltip = tooltip;
    this.#item.accessibilityInformation = { label };
    if (style === 'hidden') this.#item.hide();
    else this.#item.show();
  }
}
