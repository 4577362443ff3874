import * as vscode from 'vscode';
import type { BalanceModel } from './balanceModel.ts';
import { Lifetime } from './lifetime.ts';

const scheme = 'tech-lead-balance';

/** A read-only document that says what the balance was computed from and follows it. */
export class EvidenceDocument implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #lifetime = new Lifetime();
  readonly #changed = this.#lifetime.own(new vscode.EventEmitter<vscode.Uri>());
  readonly #model: BalanceModel;

  readonly onDidChange = this.#changed.event;

  constructor(model: BalanceModel) {
    this.#model = model;
    this.#lifetime.own(vscode.workspace.registerTextDocumentContentProvider(scheme, this));
    const again = () => this.#changed.fire(this.uri);
    this.#lifetime.own(model.onDidChange(again));
    // A change between reading and opening would be missed: the editor listens for open documents only.
    this.#lifetime.own(
      vscode.workspace.onDidOpenTextDocument((document) => {
        if (document.uri.scheme === scheme) again();
      }),
    );
  }

  get uri(): vscode.Uri {
    return vscode.Uri.from({ scheme, path: `/${vscode.l10n.t('Evidence')}.md` });
  }

  async provideTextDocumentContent(): Promise<string> {
    const [{ evidenceMarkdown }, snapshot] = await Promise.all([
      import('./evidenceMarkdown.ts'),
      this.#model.snapshot(),
    ]);
    return evidenceMarkdown(snapshot);
  }

  dispose(): void {
    this.#lifetime.dispose();
  }
}
