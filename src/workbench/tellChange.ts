import type { BalanceModel } from './balanceModel.ts';
import type { Change } from './change.ts';
import { changeText } from './changeText.ts';
import type { LoggedNote } from './loggedNote.ts';

/** Brings every surface up to date with what was done, and offers to undo it. */
export async function tellChange(
  { model, note }: { readonly model: BalanceModel; readonly note: LoggedNote },
  change: Change | undefined,
): Promise<void> {
  if (change === undefined) return;
  await model.recompute();
  note.show(changeText(change), change.kind);
}
