import * as vscode from 'vscode';
import type { Role } from '../../balance/role.ts';
import type { FromScreen, ToScreen } from '../../webview/screens/protocol.ts';
import { section } from '../ids.ts';
import type { CommandParts } from '../registerCommands.ts';
import { comparisonState } from './comparisonState.ts';
import { EditorScreen } from './editorScreen.ts';

/** The chosen period as another role would see it. The lead's own role stays as it is. */
export class ComparisonScreen implements vscode.Disposable {
  readonly #parts: CommandParts;
  readonly #screen: EditorScreen;
  #role: string | undefined;

  constructor(dist: vscode.Uri, parts: CommandParts) {
    this.#parts = parts;
    this.#screen = new EditorScreen({
      viewType: `${section}.comparison`,
      title: vscode.l10n.t('Compare with another role'),
      dist,
      log: parts.log,
      changes: [parts.model.onDidChange],
      state: () => this.#state(),
      receive: (gesture) => this.#receive(gesture),
    });
  }

  async show(role: string): Promise<void> {
    this.#role = role;
    await this.#screen.show();
  }

  dispose(): void {
    this.#screen.dispose();
  }

  async #state(): Promise<ToScreen> {
    const snapshot = await this.#parts.model.snapshot();
    const chosen: Role = snapshot.roles.find(({ id }) => id === this.#role) ?? snapshot.balance.role;
    return { type: 'comparison', state: comparisonState(snapshot, chosen) };
  }

  async #receive(gesture: Exclude<FromScreen, { type: 'ready' }>): Promise<void> {
    if (gesture.type !== 'role') return;
    this.#role = gesture.id;
    await this.#screen.post();
  }
}
