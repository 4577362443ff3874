import * as vscode from 'vscode';
import type { Evidence } from '../balance/evidence.ts';
import type { BalanceModel } from './balanceModel.ts';
import type { EditorGit } from './editorGit.ts';
import { HumanError } from './humanError.ts';
import { Lifetime } from './lifetime.ts';
import type { LocatedEvidence } from './observedEvidence.ts';

const scheme = 'tech-lead-balance-commit';

/** Commits and tags as read-only text, for what the editor's own git cannot show. Only observed evidence is read. */
export class CommitDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #lifetime = new Lifetime();
  readonly #ended = new AbortController();
  readonly #model: BalanceModel;
  readonly #git: EditorGit;

  constructor(model: BalanceModel, git: EditorGit) {
    this.#model = model;
    this.#git = git;
    this.#lifetime.own(vscode.workspace.registerTextDocumentContentProvider(scheme, this));
    this.#lifetime.own(new vscode.Disposable(() => this.#ended.abort()));
  }

  /** @throws {HumanError} where git does not have it any more */
  async open(located: LocatedEvidence): Promise<void> {
    const { evidence } = located;
    await this.#read(located); // said in words here; the editor would only say that it cannot open something
    const uri = vscode.Uri.from({ scheme, path: `/${fileName(evidence)}`, query: `${evidence.ref} ${evidence.id}` });
    await vscode.window.showTextDocument(uri, { preview: true });
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const [ref = '', id] = uri.query.split(' ');
    const { locateEvidence } = await import('./observedEvidence.ts');
    const located = locateEvidence(await this.#model.snapshot(), { ref, id });
    return located === undefined ? '' : this.#read(located);
  }

  dispose(): void {
    this.#lifetime.dispose();
  }

  async #read({ evidence, folder }: LocatedEvidence): Promise<string> {
    // What is remembered may be shown anywhere; git runs where the lead said that it may.
    if (!vscode.workspace.isTrusted) {
      throw new HumanError(vscode.l10n.t('Git is not read until you trust this workspace.'));
    }
    const { readCommitText } = await import('../activity/commitText.ts');
    const place = { folder, id: evidence.id, gitPath: await this.#git.path(), signal: this.#ended.signal };
    const text = await readCommitText(place);
    if (typeof text === 'string') return text;
    const { activityProblemText } = await import('./problemWords.ts');
    throw new HumanError(
      text.code === 'gitFailed'
        ? vscode.l10n.t('{0} is no longer in {1}.', evidence.id.slice(0, 10), evidence.repository)
        : activityProblemText(text),
      { detail: text.detail },
    );
  }
}

/** Shown in the tab. */
function fileName({ repository, id }: Evidence): string {
  return `${repository} ${id.slice(0, 10)}`.replaceAll(/[\\/]/g, ' ');
}
