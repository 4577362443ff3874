import * as vscode from 'vscode';
import { type Cadence, cadences } from '../balance/responsibility.ts';
import { cadenceText } from './responsibilityWords.ts';

/** Asks how often something wants attention; the likely answer comes first. */
export async function askCadence(title: string, likely: Cadence, description?: string): Promise<Cadence | undefined> {
  const order = [likely, ...cadences.filter((cadence) => cadence !== likely)];
  const rows = order.map((cadence) => ({
    label: cadenceText(cadence),
    ...(cadence === likely && description !== undefined && { description }),
    cadence,
  }));
  const placeHolder = vscode.l10n.t('How often does it want attention?');
  return (await vscode.window.showQuickPick(rows, { title, placeHolder }))?.cadence;
}
