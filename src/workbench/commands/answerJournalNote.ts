import * as vscode from 'vscode';
import { HumanError } from '../humanError.ts';
import { journalMemory, noteAnswers, type JournalNote } from '../journalNote.ts';
import { carryJournal, type CarryParts } from '../carryJournal.ts';
import { lastOf } from '../goneFile.ts';
import type { LoggedNote } from '../loggedNote.ts';
import { putBack } from '../putBack.ts';

/** Does what the lead answers to a note of the panel about the journal. */
export async function answerJournalNote(
  parts: CarryParts & { readonly note: LoggedNote },
  argument: unknown,
): Promise<void> {
  const { journal, memory } = parts;
  const find = <K extends JournalNote['kind']>(kind: K) =>
    journal.notes.find((note): note is Extract<JournalNote, { kind: K }> => note.kind === kind);
  switch (noteAnswers.find((known) => known === argument)) {
    case 'restoreMissing': {
      const missing = find('missing');
      if (missing === undefined) return; // it came back, or another window settled it
      const names = missing.files.map(({ name }) => name);
      await putBack(parts, await lastOf(await journal.backups(), names));
      return;
    }
    case 'acceptMissing': {
      const backups = await journal.backups();
      for (const { name } of find('missing')?.files ?? []) await backups.giveUp(name);
      journal.changed();
      return;
    }
    case 'moveHere': {
      const left = find('leftBehind');
      if (left !== undefined) await carryJournal(parts, left.folder, journal.folder);
      return;
    }
    case 'startFresh':
      await memory.update(journalMemory.folder, journal.folder);
      journal.changed();
      return;
    case 'hidePassing':
      await memory.update(journalMemory.passingIsKnown, true);
      journal.changed();
      return;
    case undefined:
      throw new HumanError(vscode.l10n.t('There is nothing to answer.'));
  }
}
