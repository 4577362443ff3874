import * as vscode from 'vscode';
import type { ToPanel } from '../webview/protocol.ts';
import type { BalanceModel } from './balanceModel.ts';
import type { ChecklistStore } from './checklistStore.ts';
import { viewIds } from './ids.ts';
import { Lifetime } from './lifetime.ts';
import { inBackground, reporting } from './report.ts';
import { webviewPage } from './webviewPage.ts';

interface BalanceViewParts {
  readonly model: BalanceModel;
  readonly checklist: ChecklistStore;
  readonly log: vscode.LogOutputChannel;
}

/** The Balance view: hands whole snapshots to the panel and turns its gestures into commands. */
export class BalanceView implements vscode.WebviewViewProvider, vscode.Disposable {
  readonly #lifetime = new Lifetime();
  readonly #root: vscode.Uri;
  readonly #model: BalanceModel;
  readonly #checklist: ChecklistStore;
  readonly #log: vscode.LogOutputChannel;
  #view: vscode.WebviewView | undefined;

  constructor(root: vscode.Uri, { model, checklist, log }: BalanceViewParts) {
    this.#root = vscode.Uri.joinPath(root, 'dist');
    this.#model = model;
    this.#checklist = checklist;
    this.#log = log;
    this.#lifetime.own(vscode.window.registerWebviewViewProvider(viewIds.balance, this));
    this.#lifetime.own(model.onDidChange(() => this.#postSoon()));
    this.#lifetime.own(model.onDidChangeBusy(() => this.#postSoon()));
    this.#lifetime.own(checklist.onDidChange(() => this.#postSoon()));
  }

  resolveWebviewView(view: vscode.WebviewView): void {
    this.#view = view;
    view.webview.options = { enableScripts: true, localResourceRoots: [this.#root] };
    const title = vscode.l10n.t('Balance');
    view.webview.html = webviewPage(view.webview, this.#root, { title, script: 'panel' });
    const received = view.webview.onDidReceiveMessage((message: unknown) => {
      void reporting(() => this.#receive(message), this.#log);
    });
    const shown = view.onDidChangeVisibility(() => this.#postSoon());
    view.onDidDispose(() => {
      received.dispose();
      shown.dispose();
      if (this.#view === view) this.#view = undefined;
    });
    this.#postSoon(); // made while the editor makes the frame, which gets it as soon as it can
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
    const message: ToPanel = {
      type: 'state',
      state: panelState(current, { busy, responsibilities: this.#checklist.state.items }),
    };
    await this.#view?.webview.postMessage(message);
  }

  /** The panel is shown before the lead does something in it, so what gestures do is loaded by its first message. */
  async #receive(message: unknown): Promise<void> {
    const { actOn } = await import('./panelGestures.ts');
    await actOn(message, { model: this.#model, log: this.#log, showAgain: () => this.#post() });
  }
}
