import * as vscode from 'vscode';
import type { ChecklistStore } from '../checklistStore.ts';
import { HumanError } from '../humanError.ts';

/** Opens the checklist, at a responsibility when one is named. */
export async function openChecklist({ checklist }: { checklist: ChecklistStore }, id?: string): Promise<void> {
  await checklist.refresh();
  const { kind, uri, problem } = checklist.state;
  if (problem !== undefined) throw new HumanError(problem);
  if (kind === 'noFolder' || uri === undefined) {
    throw new HumanError(vscode.l10n.t('The checklist lives in your workspace. Open a folder first.'));
  }
  if (kind === 'missing') {
    throw new HumanError(vscode.l10n.t('There is no checklist yet. "Create Checklist of Responsibilities" makes one.'));
  }
  const editor = await vscode.window.showTextDocument(uri, { preview: false });
  if (id === undefined) return;
  const start = editor.document.getText().search(new RegExp(`\\bid:\\s*["']?${literal(id)}["']?\\s*(,|#|$)`, 'm'));
  if (start === -1) return;
  const position = editor.document.positionAt(start);
  editor.selection = new vscode.Selection(position, position);
  editor.revealRange(new vscode.Range(position, position), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** `id` with everything a pattern would read escaped. */
function literal(id: string): string {
  return id.replaceAll(/[^\w]/g, '\\$&');
}
