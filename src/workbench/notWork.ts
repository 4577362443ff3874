import type * as vscode from 'vscode';
import type { NotWork } from '../balance/gaps.ts';
import { nodeTextFolder } from '../journal/nodeTextFile.ts';
import type { AwayQuestion } from './awayQuestion.ts';
import type { BalanceModel } from './balanceModel.ts';
import { fileError } from './fileErrors.ts';
import type { LoggedNote } from './loggedNote.ts';
import { NotWorkFile } from './notWorkFile.ts';
import { tellChange } from './tellChange.ts';
import type { UndoStack } from './undoStack.ts';

/** What it takes to set time aside. */
export interface NotWorkParts {
  readonly model: BalanceModel;
  readonly history: UndoStack;
  readonly note: LoggedNote;
  readonly away: AwayQuestion;
  readonly storage: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
}

/** What the lead said was no work; nothing where that cannot be read, as they can say it again. */
export async function readNotWork({ storage, log }: NotWorkParts): Promise<NotWork[]> {
  try {
    return await fileIn(storage).read();
  } catch (error) {
    log.warn(`What was no work cannot be read: ${String(error)}`);
    return [];
  }
}

/**
 * Remembers that this time was no work, so that neither the gaps nor the status bar ask again; Undo forgets it.
 *
 * @throws {HumanError} when it cannot be written
 */
export async function sayNotWork(parts: NotWorkParts, { on, minutes, interval }: NotWork): Promise<void> {
  const said: NotWork = { on, minutes, ...(interval && { interval }) };
  const { storage, history, away } = parts;
  await writing(storage, (file) => file.add(said));
  if (interval !== undefined) away.notWork = [...away.notWork, interval];
  const change = { kind: 'notWork', minutes } as const;
  history.push({
    change,
    takeBack: async () => {
      await writing(storage, (file) => file.remove(said));
      away.notWork = away.notWork.filter((each) => each !== interval);
      return { takenBack: 1, kept: 0 };
    },
  });
  await tellChange(parts, change);
}

async function writing(storage: vscode.Uri, work: (file: NotWorkFile) => Promise<void>): Promise<void> {
  try {
    await work(fileIn(storage));
  } catch (error) {
    throw fileError(error, storage);
  }
}

function fileIn(storage: vscode.Uri): NotWorkFile {
  return new NotWorkFile(nodeTextFolder(storage.fsPath));
}
