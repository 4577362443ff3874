import * as vscode from 'vscode';
import { idsOf } from '../journal/journalFiles.ts';
import { copyJournal, isSameFolder, itemsIn } from '../journal/moveJournal.ts';
import { copyReviews } from '../journal/moveReviews.ts';
import type { BalanceModel } from './balanceModel.ts';
import { fileError } from './fileErrors.ts';
import { HumanError } from './humanError.ts';
import { section } from './ids.ts';
import { journalMemory } from './journalNote.ts';
import type { JournalStore } from './journalStore.ts';
import { itemCount } from './keepingNotices.ts';
import { removeMoved } from './removeMoved.ts';
import { assertSaved } from './unsaved.ts';

export interface CarryParts {
  readonly journal: JournalStore;
  readonly model: BalanceModel;
  readonly memory: vscode.Memento;
  readonly log: vscode.LogOutputChannel;
}

/**
 * Moves the journal from one folder into another: says what will happen, copies, proves, switches over,
 * and only then asks about the old files. @throws {HumanError}
 */
export async function carryJournal(parts: CarryParts, from: string, to: string): Promise<void> {
  const { journal, model, memory } = parts;
  if (await isSameFolder(from, to)) throw new HumanError(vscode.l10n.t('The journal lies in {0} already.', to));
  for (const folder of [from, to]) assertSaved(folder, (name) => name.endsWith('.yaml'));
  if (!(await isAgreed(from, to))) return;
  try {
    await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Moving the journal') },
      async () => {
        await copyJournal(from, to);
        await copyReviews(from, to);
        await (await journal.backups(to)).takeOver(await journal.backups(from));
      },
    );
    await switchTo(parts, to);
    await memory.update(journalMemory.folder, to);
    // What another window logged while it did not know of the move.
    const copied = [...(await copyJournal(from, to)), ...(await copyReviews(from, to))];
    await assertRead(journal, from);
    await model.recompute();
    vscode.window.setStatusBarMessage(vscode.l10n.t('The journal lies in {0} now', to), 8_000);
    await removeMoved(parts, from, copied);
  } catch (error) {
    throw fileError(error, vscode.Uri.file(to));
  }
}

/** One sentence about what will happen, and the lead's word on it. */
async function isAgreed(from: string, to: string): Promise<boolean> {
  const [theirs, there] = await Promise.all([itemsIn(from), itemsIn(to)]);
  const known = new Set(there.map(({ id }) => id));
  const lacking = theirs.filter(({ id }) => !known.has(id)).length;
  const detail =
    theirs.length === 0
      ? vscode.l10n.t('The journal is empty so far; it begins there.')
      : there.length === 0
        ? vscode.l10n.t('Everything is copied and compared first; the old files stay until you say otherwise.')
        : vscode.l10n.t(
            '{0} are there already; what is missing there ({1}) is added, and nothing is overwritten.',
            itemCount(there.length),
            itemCount(lacking),
          );
  const move = { label: vscode.l10n.t('Move {0} to {1}', itemCount(theirs.length), to), detail };
  const stay = { label: vscode.l10n.t('Leave the journal where it is'), detail: from };
  const title = vscode.l10n.t('Move Journal');
  return (await vscode.window.showQuickPick([move, stay], { title, ignoreFocusOut: true })) === move;
}

/** @throws {HumanError} */
async function switchTo({ journal, log }: CarryParts, to: string): Promise<void> {
  if (journal.folder === to) return;
  const folder = to === journal.privateFolder ? undefined : to;
  try {
    await vscode.workspace.getConfiguration(section).update('journalFolder', folder, vscode.ConfigurationTarget.Global);
  } catch (error) {
    log.error(error instanceof Error ? error : String(error));
  }
  if (journal.folder !== to) {
    throw new HumanError(
      vscode.l10n.t('The setting could not be changed, so the journal stays where it was; its copy lies in {0}.', to),
    );
  }
}

/** The product itself reads every entry of the old folder from the new one. @throws {HumanError} */
async function assertRead(journal: JournalStore, from: string): Promise<void> {
  const read = new Set(idsOf(await journal.readAll()));
  const missing = (await itemsIn(from)).filter(({ id }) => !read.has(id)).length;
  if (missing === 0) return;
  throw new HumanError(
    vscode.l10n.t('{0} are not read from the new folder, so the old files stay.', itemCount(missing)),
  );
}
