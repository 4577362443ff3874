import * as vscode from 'vscode';
import { bucketIds, type BucketId } from '../balance/bucket.ts';
import type { ChecklistItem, ChecklistState, ChecklistStore } from './checklistStore.ts';
import { viewIds } from './ids.ts';
import { Lifetime } from './lifetime.ts';
import { reporting } from './report.ts';

type Node =
  { readonly kind: 'bucket'; readonly bucket: BucketId } | { readonly kind: 'item'; readonly item: ChecklistItem };

/** The native tree of responsibilities, grouped by bucket, with real checkboxes. */
export class ResponsibilitiesTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #lifetime = new Lifetime();
  readonly #changed = this.#lifetime.own(new vscode.EventEmitter<void>());
  readonly #checklist: ChecklistStore;
  readonly #log: vscode.LogOutputChannel;
  readonly #view: vscode.TreeView<Node>;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(checklist: ChecklistStore, log: vscode.LogOutputChannel) {
    this.#checklist = checklist;
    this.#log = log;
    this.#view = this.#lifetime.own(
      vscode.window.createTreeView<Node>(viewIds.responsibilities, {
        treeDataProvider: this,
        manageCheckboxStateManually: true,
        showCollapseAll: false,
      }),
    );
    this.#lifetime.own(
      this.#view.onDidChangeCheckboxState(({ items }) => void reporting(() => this.#tick(items), this.#log)),
    );
    this.#lifetime.own(checklist.onDidChange(() => this.#show()));
    this.#lifetime.own(
      this.#view.onDidChangeVisibility(({ visible }) => {
        if (visible) void reporting(() => this.#checklist.refresh(), this.#log);
      }),
    );
  }

  getChildren(node?: Node): Node[] {
    const { items } = this.#checklist.state;
    if (node === undefined) {
      return bucketIds
        .filter((bucket) => items.some((item) => item.bucket === bucket))
        .map((bucket) => ({ kind: 'bucket', bucket }));
    }
    return node.kind === 'item'
      ? []
      : items.filter((item) => item.bucket === node.bucket).map((item) => ({ kind: 'item', item }));
  }

  getParent(node: Node): Node | undefined {
    return node.kind === 'item' ? { kind: 'bucket', bucket: node.item.bucket } : undefined;
  }

  async getTreeItem(node: Node): Promise<vscode.TreeItem> {
    const { bucketRow, responsibilityRow } = await import('./responsibilityRows.ts');
    const { state } = this.#checklist;
    return node.kind === 'bucket' ? bucketRow(node.bucket, state) : responsibilityRow(node.item, state);
  }

  dispose(): void {
    this.#lifetime.dispose();
  }

  async #tick(items: readonly (readonly [Node, vscode.TreeItemCheckboxState])[]): Promise<void> {
    try {
      for (const [node, state] of items) {
        if (node.kind !== 'item') continue;
        if (state === vscode.TreeItemCheckboxState.Checked) await this.#checklist.tick(node.item.id);
        else await this.#checklist.untick(node.item.id);
      }
    } finally {
      this.#changed.fire(); // a refused tick goes back to what the file says
    }
  }

  #show(): void {
    const { state } = this.#checklist;
    const overdue = state.items.filter((item) => item.due.state === 'overdue').length;
    this.#view.badge =
      overdue === 0 ? undefined : { value: overdue, tooltip: vscode.l10n.t('{0} responsibilities overdue', overdue) };
    this.#view.message = messageOf(state);
    this.#changed.fire();
  }
}

function messageOf({ kind, writable, problem, held = 0 }: ChecklistState): string {
  if (kind === 'missing') {
    return held > 0
      ? vscode.l10n.t('The checklist of this workspace is not here now, perhaps because of the branch.')
      : vscode.l10n.t('A starting point. Tick one, or create the checklist, to keep it in this workspace.');
  }
  return kind === 'ready' && !writable
    ? vscode.l10n.t('The checklist has problems, so it is shown but not changed. The Problems panel shows where.')
    : (problem ?? '');
}
