import * as vscode from 'vscode';
import { readFromScreen } from '../../webview/screens/fromScreen.ts';
import type { FromScreen, ToScreen } from '../../webview/screens/protocol.ts';
import { Coalesced } from '../coalesced.ts';
import { Lifetime } from '../lifetime.ts';
import { inBackground, reporting } from '../report.ts';
import { webviewPage } from '../webviewPage.ts';

export interface ScreenContent {
  readonly viewType: string;
  readonly title: string;
  readonly dist: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
  /** Whatever the state is made from fires when it is another. */
  readonly changes: readonly vscode.Event<unknown>[];
  readonly state: () => Promise<ToScreen>;
  readonly receive: (gesture: Exclude<FromScreen, { type: 'ready' }>) => Promise<void>;
}

/** One panel of the editor area that is there once, gets whole states and sends gestures. */
export class EditorScreen implements vscode.Disposable {
  readonly #lifetime = new Lifetime();
  readonly #content: ScreenContent;
  readonly #posting = new Coalesced(() => this.#postState());
  #panel: vscode.WebviewPanel | undefined;

  constructor(content: ScreenContent) {
    this.#content = content;
    for (const changed of content.changes) this.#lifetime.own(changed(() => this.#postSoon()));
  }

  /** Opens the panel, or brings it to the front. */
  async show(): Promise<void> {
    if (this.#panel === undefined) this.#create();
    else this.#panel.reveal();
    await this.post();
  }

  post(): Promise<void> {
    return this.#posting.run();
  }

  dispose(): void {
    this.#panel?.dispose();
    this.#lifetime.dispose();
  }

  #create(): void {
    const { viewType, title, dist, log } = this.#content;
    const panel = vscode.window.createWebviewPanel(viewType, title, vscode.ViewColumn.Active, {
      enableScripts: true,
      localResourceRoots: [dist],
    });
    this.#panel = panel;
    panel.onDidDispose(() => {
      this.#panel = undefined;
    });
    panel.onDidChangeViewState(() => this.#postSoon());
    panel.webview.onDidReceiveMessage((message: unknown) => {
      void reporting(() => this.#receive(message), log);
    });
    panel.webview.html = webviewPage(panel.webview, dist, { title, script: 'screens' });
  }

  #postSoon(): void {
    inBackground(this.post(), this.#content.log);
  }

  async #postState(): Promise<void> {
    if (this.#panel?.visible !== true) return;
    const message = await this.#content.state();
    await this.#panel?.webview.postMessage(message);
  }

  async #receive(message: unknown): Promise<void> {
    const gesture = readFromScreen(message);
    if (gesture === undefined) {
      this.#content.log.warn('A screen sent a message that fits no schema; it was ignored.');
    } else if (gesture.type === 'ready') await this.post();
    else await this.#content.receive(gesture);
  }
}
