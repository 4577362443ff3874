import * as vscode from 'vscode';
import type { ChecklistState } from './checklistStore.ts';
import { withoutLinks } from './markdownText.ts';

// A checklist that was seen and is missing is no new one: a branch without it is checked out, or
// somebody lost it.

/** A memory of this workspace. */
export type SeenMemory = Pick<vscode.Memento, 'get' | 'update'>;

const seenKey = 'checklistsSeen';

/**
 * How many responsibilities a missing file held when it was last seen; what a file holds that is there is
 * remembered instead.
 */
export async function heldBefore(memory: SeenMemory, uri: vscode.Uri, now: number | undefined): Promise<number> {
  const seen = memory.get<Readonly<Record<string, number>>>(seenKey, {});
  const key = uri.toString();
  if (now === undefined) return seen[key] ?? 0;
  if (seen[key] !== now) await memory.update(seenKey, { ...seen, [key]: now });
  return 0;
}

/** Asks whether the starting checklist may take the place of one that was seen. */
export async function mayBeginAnew({ uri, held }: ChecklistState): Promise<boolean> {
  const name = withoutLinks(uri?.path.split('/').at(-1) ?? '');
  const create = vscode.l10n.t('Create a New Checklist');
  const message = vscode.l10n.t(
    '{0} held {1} responsibilities and is not here now, perhaps because of the branch. Nothing was changed.',
    name,
    held ?? 0,
  );
  return (await vscode.window.showWarningMessage(message, create)) === create;
}
