import type { FileProblem } from './problem.ts';
import { UnreadableFile } from './unreadableFile.ts';

/** Why an operation on the lead's files did not happen. The host words these. */
export type JournalErrorCode =
  /** A field of the entry is out of range: `problems` say which (their offsets are 0). */
  | 'invalidEntry'
  /** Nothing in the files carries this id: `detail`. */
  | 'unknownId'
  /** The entry is no longer what it was thought to be: `detail`. */
  | 'itemChanged'
  /** An entry with this id is there already: `detail`. */
  | 'duplicateId'
  /** The file has problems, or the system refuses the write: nothing was changed. */
  | 'fileNotWritable'
  | 'folderNotWritable'
  | 'diskFull'
  /** The edit would have changed more than was asked for, so it was not made. */
  | 'editRefused'
  /** Somebody else kept changing the file while we tried. */
  | 'changedTooOften'
  /** The file held `detail` items when it was last seen, and is gone or empty now. */
  | 'fileGone'
  /** What was written reads differently from what it was copied from. */
  | 'copyDiffers';

export interface JournalErrorFacts {
  /** File or folder, where known. */
  readonly path?: string | undefined;
  readonly detail?: string | undefined;
  readonly problems?: readonly FileProblem[] | undefined;
  readonly cause?: unknown;
}

/** A refused operation. `message` is for the log; people get a text chosen by `code`. */
export class JournalError extends Error {
  override readonly name: string = 'JournalError';
  readonly code: JournalErrorCode;
  readonly path: string | undefined;
  readonly detail: string;
  readonly problems: readonly FileProblem[];

  constructor(code: JournalErrorCode, facts: JournalErrorFacts = {}) {
    const { path, detail = '', problems = [], cause } = facts;
    const found = problems.map((problem) => `${problem.code}@${problem.start} ${problem.detail}`);
    super([code, path, detail, ...found].filter(Boolean).join(' · '), { cause });
    this.code = code;
    this.path = path;
    this.detail = detail;
    this.problems = problems;
  }
}

/** A file that cannot be read completely is never edited. */
export class FileNotWritable extends JournalError {
  override readonly name = 'FileNotWritable';

  constructor(problems: readonly FileProblem[], path?: string) {
    super('fileNotWritable', { problems, path });
  }
}

/**
 * Anything thrown on the way to a file as a refusal that names it: a file that cannot be read as
 * text is not writable, and an edit of a text does not know the text's path. Other errors stay.
 */
export function refusalAt(path: string, error: unknown): unknown {
  if (error instanceof UnreadableFile) return new FileNotWritable([error.problem], path);
  if (!(error instanceof JournalError) || error.path !== undefined) return error;
  if (error instanceof FileNotWritable) return new FileNotWritable(error.problems, path);
  return new JournalError(error.code, { path, detail: error.detail, problems: error.problems, cause: error });
}
