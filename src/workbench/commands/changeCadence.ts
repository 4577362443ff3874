import * as vscode from 'vscode';
import { askCadence } from '../askCadence.ts';
import { changeResponsibility } from '../changeResponsibility.ts';
import { chooseResponsibility } from '../chooseResponsibility.ts';
import type { CommandParts } from '../registerCommands.ts';

/** Changes how often a responsibility wants attention. */
export async function changeCadence(parts: CommandParts, node?: unknown): Promise<void> {
  const item = await chooseResponsibility(parts, node, vscode.l10n.t('Change Cadence'));
  if (item === undefined) return;
  const title = vscode.l10n.t('Cadence: {0}', item.title);
  const cadence = await askCadence(title, item.cadence, vscode.l10n.t('as it is'));
  if (cadence === undefined) return;
  await changeResponsibility(parts, 'rescheduled', item, (checklist) => checklist.change(item.id, { cadence }));
}
