import { join } from 'node:path';
import type { MissingFile } from '../journal/folderSight.ts';
import type { ProblemFile } from '../journal/journalFiles.ts';

/** Something about where the journal lies that the lead should know, and may settle. */
export type JournalNote =
  | { readonly kind: 'missing'; readonly folder: string; readonly files: readonly MissingFile[] }
  /** The setting was changed by hand, and the entries stayed in the former folder. */
  | { readonly kind: 'leftBehind'; readonly folder: string; readonly items: number }
  /** The journal lies in a container, which goes with all that is in it. */
  | { readonly kind: 'passing' };

/** What the editor's memory of all windows holds about the journal. */
export const journalMemory = {
  /** The folder in which the journal was last read. */
  folder: 'journalFolder',
  /** The lead knows that the container may go. */
  passingIsKnown: 'journalPassingIsKnown',
} as const;

/** What the lead answers to a note. */
export const noteAnswers = ['restoreMissing', 'acceptMissing', 'moveHere', 'startFresh', 'hidePassing'] as const;

/** Files that are there and hold nothing any more, as the Problems panel shows them. */
export function emptiedFiles(notes: readonly JournalNote[]): ProblemFile[] {
  return notes.flatMap((note) => {
    if (note.kind !== 'missing') return [];
    return note.files
      .filter(({ isThere }) => isThere)
      .map(({ name, items }) => ({
        path: join(note.folder, name),
        text: '',
        problems: [{ code: 'emptied', start: 0, end: 0, detail: String(items) }],
      }));
  });
}
