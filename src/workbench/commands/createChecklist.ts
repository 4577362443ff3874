import * as vscode from 'vscode';
import type { ChecklistStore } from '../checklistStore.ts';

/** Creates the checklist with the ten responsibilities, or finds the one that exists, and opens it. */
export async function createChecklist({ checklist }: { checklist: ChecklistStore }): Promise<void> {
  const uri = await checklist.create();
  await vscode.window.showTextDocument(uri, { preview: false });
}
