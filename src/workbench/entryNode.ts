import * as vscode from 'vscode';
import type { TimeEntry } from '../balance/entry.ts';
import type { BalanceModel } from './balanceModel.ts';
import { HumanError } from './humanError.ts';

/** The entry that a row of the Evidence view means, as the journal has it now; anything else means none. */
export async function entryOfNode(model: BalanceModel, node: unknown): Promise<TimeEntry | undefined> {
  const id = idIn(node);
  if (id === undefined) return undefined;
  const { written } = await model.snapshot();
  const entry = written.entries.find((each) => each.id === id);
  if (entry === undefined) throw new HumanError(vscode.l10n.t('This entry is not in the journal any more.'));
  return entry;
}

/** Of `{ entry: { entry: { id } } }`, a leaf of the tree. */
function idIn(node: unknown): string | undefined {
  const counted = property(node, 'entry');
  const id = property(property(counted, 'entry'), 'id');
  return typeof id === 'string' ? id : undefined;
}

function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
