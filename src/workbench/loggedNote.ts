import * as vscode from 'vscode';
import type { Change } from './change.ts';
import { commandName, section } from './ids.ts';
import { Lifetime } from './lifetime.ts';

/** How long the note stays, in milliseconds. */
const shownFor = 8_000;

/** "✓ People 30 min, Undo" in the status bar for some seconds after the lead logged or changed something. */
export class LoggedNote implements vscode.Disposable {
  readonly #lifetime = new Lifetime();
  readonly #item = this.#lifetime.own(
    vscode.window.createStatusBarItem(`${section}.logged`, vscode.StatusBarAlignment.Left, -101),
  );
  #timer: NodeJS.Timeout | undefined;

  constructor() {
    this.#item.name = vscode.l10n.t('Tech Lead Balance: Last Logged');
    this.#lifetime.own(new vscode.Disposable(() => clearTimeout(this.#timer)));
  }

  /** @param what the change in a few words */
  show(what: string, kind: Change['kind']): void {
    this.#item.text = `$(check) ${what} · ${vscode.l10n.t('Undo')}`;
    this.#item.tooltip = vscode.l10n.t('Undo: take back {0}', what);
    this.#item.command = commandName('undo');
    this.#present(
      kind === 'logged'
        ? vscode.l10n.t('Logged {0}. Activate to undo.', what)
        : vscode.l10n.t('{0}. Activate to undo.', what),
    );
  }

  /** @param kept how many of it others changed since, so that they stay */
  showUndone(what: string, kept: number): void {
    const undone = vscode.l10n.t('Taken back: {0}', what);
    const stay = vscode.l10n.t('{0} changed since, so they stay', kept);
    this.#item.text = `$(discard) ${kept === 0 ? undone : `${undone} · ${stay}`}`;
    this.#item.tooltip = undefined;
    this.#item.command = undefined;
    this.#present(this.#item.text.replace('$(discard) ', ''));
  }

  /** Once something else can be undone, the note would promise the wrong thing. */
  hide(): void {
    this.#item.hide();
  }

  dispose(): void {
    this.#lifetime.dispose();
  }

  #present(label: string): void {
    this.#item.accessibilityInformation = { label };
    this.#item.show();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#item.hide(), shownFor);
  }
}
