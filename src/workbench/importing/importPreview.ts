import * as vscode from 'vscode';
import { importText } from './importText.ts';
import type { ImportPlan } from './importPlan.ts';

const scheme = 'tech-lead-balance-import';

/** Shows what an import would do as a read-only document, which is there until it is closed. */
export class ImportPreview implements vscode.TextDocumentContentProvider {
  readonly #uri: vscode.Uri;
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #registered: vscode.Disposable;
  #text = '';

  readonly onDidChange = this.#changed.event;

  constructor(name: string) {
    const path = `/${vscode.l10n.t('Import of {0}', name)}.txt`;
    this.#uri = vscode.Uri.from({ scheme, path, query: String(Date.now()) });
    this.#registered = vscode.Disposable.from(
      this.#changed,
      vscode.workspace.registerTextDocumentContentProvider(scheme, this),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        if (uri.toString() === this.#uri.toString()) this.#registered.dispose();
      }),
    );
  }

  async show(plan: ImportPlan): Promise<void> {
    this.#text = await importText(plan);
    this.#changed.fire(this.#uri);
    await vscode.window.showTextDocument(this.#uri, { preview: true, preserveFocus: true });
  }

  provideTextDocumentContent(uri: vscode.Uri): string | undefined {
    return uri.toString() === this.#uri.toString() ? this.#text : undefined;
  }

  async close(): Promise<void> {
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    await vscode.window.tabGroups.close(
      tabs.filter(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === this.#uri.toString()),
    );
  }
}
