import * as vscode from 'vscode';
import { periodKinds } from '../../balance/period.ts';
import { askDays, askPeriod } from '../askPeriod.ts';
import type { BalanceModel } from '../balanceModel.ts';

/** Sets the period every surface shows: the kind given, or one asked for. */
export async function choosePeriod({ model }: { model: BalanceModel }, given?: unknown): Promise<void> {
  const kind = periodKinds.find((known) => known === given);
  const choice =
    kind === 'custom'
      ? await askDays(model)
      : kind === undefined
        ? await askPeriod(model, vscode.l10n.t('Choose Period'))
        : { kind };
  if (choice !== undefined) await model.choosePeriod(choice);
}
