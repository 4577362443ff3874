import { JournalError } from './journalError.ts';
import type { TextFile } from './textFile.ts';

/** Tries of an edit against somebody who keeps saving the same file: seconds, and still less than a lock lasts. */
const mostTries = 20;

/**
 * Reads, edits and replaces a file; when it was changed in between, the edit is applied again to
 * what it says then. `edit` returns the next text, or what it got when there is nothing to do.
 *
 * @throws JournalError `changedTooOften`; what reading, replacing and `edit` throw.
 */
export async function editTextFile(
  file: TextFile,
  edit: (text: string | undefined) => Promise<string | undefined>,
): Promise<void> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const before = await file.read();
    const after = await edit(before);
    if (after === undefined || after === before || (await file.replace(before, after))) return;
  }
  throw new JournalError('changedTooOften');
}
