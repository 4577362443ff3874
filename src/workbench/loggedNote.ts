import * as vscode from 'vscode';
import { commandName, section } from './ids.ts';
import { Lifetime } from './lifetime.ts';

/** How long the note stays, in milliseconds. */
const shownFor = 8_000;

/** "✓ People 30 min, Undo" in the status bar for some seconds after the lead logged or corrected something. */
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
  show(what: string, kind: 'logged' | 'corrected'): void {
    this.#item.text = `$(check) ${what} · ${vscode.l10n.t('Undo')}`;
    this.#item.tooltip = vscode.l10n.t('Undo: take back {0}', what);
    this.#item.command = commandName('undo');
    this.#present(
      kind === 'logged'
        ? vscode.l10n.t('Logged {0}. Activate to undo.', what)
        : vscode.l10n.t('{0}. Activate to undo.', what),
    );
  }

  showUndone(what: string): void {
    this.#item.text = `$(discard) ${vscode.l10n.t('Taken back: {0}', what)}`;
    this.#item.tooltip = undefined;
    this.#item.command = undefined;
    this.#present(this.#item.text.replace('$(discard) ', ''));
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
