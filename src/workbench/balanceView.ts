import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import { readFromPanel } from '../webview/fromPanel.ts';
import type { FromPanel, PanelAction, ToPanel } from '../webview/protocol.ts';
import type { BalanceModel } from './balanceModel.ts';
import { commandName, viewIds } from './ids.ts';
import { Lifetime } from './lifetime.ts';
import { inBackground, reporting } from './report.ts';
import { shownLanguage } from './words.ts';

/** What a gesture of the panel does. The panel never names a command itself. */
const commandOf: Readonly<Record<PanelAction, readonly [command: string, ...args: unknown[]]>> = {
  logTime: [commandName('logTime')],
  undo: [commandName('undo')],
  refresh: [commandName('refresh')],
  showEvidence: [commandName('showEvidence')],
  setIdentity: [commandName('setMyEmails')],
  manageRepositories: [commandName('manageRepositories')],
  manageTrust: ['workbench.trust.manage'],
  openFolder: ['vscode.openFolder'],
  showLog: [commandName('showLog')],
  openJournal: [commandName('openJournal')],
  openChecklist: [commandName('openChecklist')],
  openSettings: ['workbench.action.openSettings', '@ext:tech-lead-balance.tech-lead-balance'],
};

/** The Balance view: hands whole snapshots to the panel and turns its gestures into commands. */
export class BalanceView implements vscode.WebviewViewProvider, vscode.Disposable {
  readonly #lifetime = new Lifetime();
  readonly #root: vscode.Uri;
  readonly #model: BalanceModel;
  readonly #log: vscode.LogOutputChannel;
  #view: vscode.WebviewView | undefined;

  constructor(root: vscode.Uri, model: BalanceModel, log: vscode.LogOutputChannel) {
    this.#root = vscode.Uri.joinPath(root, 'dist');
    this.#model = model;
    this.#log = log;
    this.#lifetime.own(vscode.window.registerWebviewViewProvider(viewIds.balance, this));
    this.#lifetime.own(model.onDidChange(() => this.#postSoon()));
    this.#lifetime.own(model.onDidChangeBusy(() => this.#postSoon()));
  }

  resolveWebviewView(view: vscode.WebviewView): void {
    this.#view = view;
    view.webview.options = { enableScripts: true, localResourceRoots: [this.#root] };
    view.webview.html = this.#html(view.webview);
    const received = view.webview.onDidReceiveMessage((message: unknown) => this.#receive(message));
    const shown = view.onDidChangeVisibility(() => this.#postSoon());
    view.onDidDispose(() => {
      received.dispose();
      shown.dispose();
      if (this.#view === view) this.#view = undefined;
    });
  }

  dispose(): void {
    this.#lifetime.dispose();
  }

  #postSoon(): void {
    inBackground(this.#post(), this.#log);
  }

  async #post(): Promise<void> {
    if (this.#model.current === undefined || this.#view?.visible !== true) return;
    const { panelState } = await import('./panelState.ts');
    const { current, busy } = this.#model; // read after the wait, so that an older one never comes last
    if (current === undefined) return;
    const message: ToPanel = { type: 'state', state: panelState(current, busy) };
    await this.#view?.webview.postMessage(message);
  }

  #receive(message: unknown): void {
    const gesture = readFromPanel(message);
    if (gesture === undefined) {
      this.#log.warn('The panel sent a message that fits no schema; it was ignored.');
      return;
    }
    void reporting(() => this.#act(gesture), this.#log);
  }

  async #act(gesture: FromPanel): Promise<void> {
    switch (gesture.type) {
      case 'ready':
        await this.#post();
        return;
      case 'role':
        await this.#choose(commandName('chooseRole'), gesture.id);
        return;
      case 'period':
        await this.#choose(commandName('choosePeriod'), gesture.kind);
        return;
      case 'scope':
        await this.#model.chooseScope(gesture.scope);
        return;
      case 'action': {
        const [command, ...args] = commandOf[gesture.action];
        await vscode.commands.executeCommand(command, ...args);
        return;
      }
      default:
        gesture satisfies never;
    }
  }

  /** The select follows the snapshot, also back when the choice was refused. */
  async #choose(command: string, value: string): Promise<void> {
    try {
      await vscode.commands.executeCommand(command, value);
    } finally {
      await this.#post();
    }
  }

  #html(webview: vscode.Webview): string {
    const file = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(this.#root, name)).toString();
    const nonce = randomBytes(16).toString('base64');
    const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${webview.cspSource}`;
    return /* html */ `<!DOCTYPE html>
<html lang="${shownLanguage()}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${vscode.l10n.t('Balance')}</title>
  <link rel="stylesheet" href="${file('panel-style.css')}">
</head>
<body>
  <main id="root"></main>
  <script type="module" nonce="${nonce}" src="${file('panel.js')}"></script>
</body>
</html>`;
  }
}
