import * as vscode from 'vscode';
import type { BalanceModel } from './balanceModel.ts';
import type { Branch, EvidenceForest, EvidenceNode } from './evidenceForest.ts';
import { evidenceStateOf } from './evidenceState.ts';
import { contextKeys, viewIds } from './ids.ts';
import { Lifetime } from './lifetime.ts';
import type { Snapshot } from './snapshot.ts';
import { periodText } from './words.ts';

/** The native tree of what the balance was computed from: stretches of work, what was logged, what was left out. */
export class EvidenceTree implements vscode.TreeDataProvider<EvidenceNode>, vscode.Disposable {
  readonly #lifetime = new Lifetime();
  readonly #changed = this.#lifetime.own(new vscode.EventEmitter<void>());
  #forest: Promise<EvidenceForest> | undefined;
  readonly #model: BalanceModel;
  readonly #view: vscode.TreeView<EvidenceNode>;
  #grown: { readonly snapshot: Snapshot; readonly roots: readonly Branch[] } | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(model: BalanceModel) {
    this.#model = model;
    this.#view = this.#lifetime.own(
      vscode.window.createTreeView<EvidenceNode>(viewIds.evidence, { treeDataProvider: this, showCollapseAll: true }),
    );
    this.#lifetime.own(model.onDidChange((snapshot) => this.#show(snapshot)));
  }

  /** Brings the view to the lead, open at the newest stretch. */
  async reveal(): Promise<void> {
    await vscode.commands.executeCommand(`${viewIds.evidence}.focus`);
    const [newest] = await this.getChildren();
    if (newest !== undefined) await this.#view.reveal(newest, { select: true, focus: true, expand: true });
  }

  async getChildren(node?: EvidenceNode): Promise<EvidenceNode[]> {
    if (node !== undefined) return 'leaves' in node ? [...node.leaves] : [];
    return [...(await this.#roots())];
  }

  getParent(node: EvidenceNode): EvidenceNode | undefined {
    return 'leaves' in node ? undefined : node.parent;
  }

  async getTreeItem(node: EvidenceNode): Promise<vscode.TreeItem> {
    const { evidenceRow } = await import('./evidenceRows.ts');
    return evidenceRow(node, this.#grown?.snapshot ?? (await this.#model.snapshot()));
  }

  dispose(): void {
    this.#lifetime.dispose();
  }

  async #roots(): Promise<readonly Branch[]> {
    this.#forest ??= import('./evidenceForest.ts').then((module) => new module.EvidenceForest());
    const [forest, snapshot] = await Promise.all([this.#forest, this.#model.snapshot()]);
    if (this.#grown?.snapshot !== snapshot) this.#grown = { snapshot, roots: forest.grow(snapshot) };
    return this.#grown.roots;
  }

  #show(snapshot: Snapshot): void {
    const reading = snapshot.observed.kind === 'pending';
    this.#view.description = periodText(snapshot.balance.period);
    this.#view.message = reading ? vscode.l10n.t('Reading git…') : '';
    void vscode.commands.executeCommand('setContext', contextKeys.evidence, evidenceStateOf(snapshot));
    this.#changed.fire();
  }
}
