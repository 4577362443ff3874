import { isDeepStrictEqual } from 'node:util';
import * as vscode from 'vscode';
import type { BucketId } from '../balance/bucket.ts';
import type { ChecklistParts } from './changeResponsibility.ts';
import type { ChecklistItem, ChecklistState } from './checklistStore.ts';
import { viewIds } from './ids.ts';
import { Lifetime } from './lifetime.ts';
import { reporting } from './report.ts';

export type ResponsibilityNode =
  { readonly kind: 'bucket'; readonly bucket: BucketId } | { readonly kind: 'item'; readonly item: ChecklistItem };

/** What is dragged within the tree, as the editor wants it named. */
const dragged = `application/vnd.code.tree.${viewIds.responsibilities.toLowerCase()}`;

/** The native tree of responsibilities, grouped by bucket, with real checkboxes. */
export class ResponsibilitiesTree implements vscode.TreeDataProvider<ResponsibilityNode>, vscode.Disposable {
  readonly #lifetime = new Lifetime();
  readonly #changed = this.#lifetime.own(new vscode.EventEmitter<void>());
  readonly #parts: ChecklistParts & { readonly log: vscode.LogOutputChannel };
  readonly #view: vscode.TreeView<ResponsibilityNode>;
  /** What the rows were made of last. */
  #drawn: Omit<ChecklistState, 'uri'> | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(parts: ChecklistParts & { readonly log: vscode.LogOutputChannel }) {
    this.#parts = parts;
    this.#view = this.#lifetime.own(
      vscode.window.createTreeView<ResponsibilityNode>(viewIds.responsibilities, {
        treeDataProvider: this,
        manageCheckboxStateManually: true,
        showCollapseAll: false,
        dragAndDropController: {
          dragMimeTypes: [dragged],
          dropMimeTypes: [dragged],
          handleDrag: ([node], transfer) => {
            if (node?.kind === 'item') transfer.set(dragged, new vscode.DataTransferItem(node.item.id));
          },
          handleDrop: (target, transfer) =>
            reporting(() => this.#drop(transfer.get(dragged)?.value, target), parts.log),
        },
      }),
    );
    this.#lifetime.own(
      this.#view.onDidChangeCheckboxState(({ items }) => void reporting(() => this.#tick(items), parts.log)),
    );
    this.#lifetime.own(parts.checklist.onDidChange(() => this.#show()));
    this.#lifetime.own(
      this.#view.onDidChangeVisibility(({ visible }) => {
        if (visible) void reporting(() => parts.checklist.refresh(), parts.log);
      }),
    );
  }

  /** The id of the responsibility whose row has the focus, which arrow keys move without selecting. */
  async focusedId(): Promise<string | undefined> {
    await vscode.commands.executeCommand('list.selectAndPreserveFocus');
    const [node] = this.#view.selection;
    return node?.kind === 'item' ? node.item.id : undefined;
  }

  /** Selects the row of a responsibility, wherever it is now. */
  async reveal(id: string): Promise<void> {
    const item = this.#parts.checklist.state.items.find((each) => each.id === id);
    if (item !== undefined && this.#view.visible) await this.#view.reveal({ kind: 'item', item }, { select: true });
  }

  async getChildren(node?: ResponsibilityNode): Promise<ResponsibilityNode[]> {
    const { childrenOf } = await import('./responsibilityRows.ts');
    return childrenOf(this.#parts.checklist.state.items, node);
  }

  getParent(node: ResponsibilityNode): ResponsibilityNode | undefined {
    return node.kind === 'item' ? { kind: 'bucket', bucket: node.item.bucket } : undefined;
  }

  async getTreeItem(node: ResponsibilityNode): Promise<vscode.TreeItem> {
    const { bucketRow, responsibilityRow } = await import('./responsibilityRows.ts');
    const { state } = this.#parts.checklist;
    return node.kind === 'bucket' ? bucketRow(node.bucket, state) : responsibilityRow(node.item, state);
  }

  dispose(): void {
    this.#lifetime.dispose();
  }

  async #tick(items: readonly (readonly [ResponsibilityNode, vscode.TreeItemCheckboxState])[]): Promise<void> {
    const { checklist } = this.#parts;
    const drawn = this.#drawn;
    try {
      for (const [node, state] of items) {
        if (node.kind !== 'item') continue;
        if (state === vscode.TreeItemCheckboxState.Checked) await checklist.tick(node.item.id);
        else await checklist.untick(node.item.id);
      }
    } finally {
      // A refused tick goes back to what the file says; any other was drawn already.
      if (this.#drawn === drawn) this.#changed.fire();
    }
  }

  async #drop(id: unknown, target: ResponsibilityNode | undefined): Promise<void> {
    if (typeof id !== 'string' || target === undefined) return;
    const { dropResponsibility } = await import('./dropResponsibility.ts');
    await dropResponsibility(this.#parts, id, target.kind === 'item' ? target.item : target.bucket);
  }

  #show(): void {
    const { state } = this.#parts.checklist;
    const overdue = state.items.filter((item) => item.due.state === 'overdue').length;
    const tooltip =
      overdue === 1
        ? vscode.l10n.t('1 responsibility overdue')
        : vscode.l10n.t('{0} responsibilities overdue', overdue);
    this.#view.badge = overdue === 0 ? undefined : { value: overdue, tooltip };
    const message = messageOf(state);
    // Whatever is set first has its turn at once, and all that follows a fifth of a second later: not the rows.
    if (message !== (this.#view.message ?? '')) this.#view.message = message;
    // Rows that are drawn anew lose a click that is under way, and close a hover: only others are worth that.
    const { uri: _, ...rows } = state;
    if (isDeepStrictEqual(rows, this.#drawn)) return;
    this.#drawn = rows;
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
