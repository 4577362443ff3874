import * as vscode from 'vscode';
import type { TimeEntry } from '../balance/entry.ts';
import { HumanError } from './humanError.ts';
import type { JournalStore } from './journalStore.ts';

/** The entry that a row of the Evidence view means, as the journal has it now; anything else means none. */
export async function entryOfNode(journal: JournalStore, node: unknown): Promise<TimeEntry | undefined> {
  // Of `{ entry: { entry: { id, on } } }`, a leaf of the tree.
  const shown = property(property(node, 'entry'), 'entry');
  const [id, on] = [property(shown, 'id'), property(shown, 'on')];
  if (typeof id !== 'string' || typeof on !== 'string') return undefined;
  const { entries } = await journal.read({ from: on, to: on });
  const entry = entries.find((each) => each.id === id);
  if (entry === undefined) throw new HumanError(vscode.l10n.t('This entry is not there any more.'));
  return entry;
}

function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
