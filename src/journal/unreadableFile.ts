import type { FileProblem, FileProblemCode } from './problem.ts';

/** A file that is there and cannot be read as text. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  readonly code: FileProblemCode & ('binaryContent' | 'tooLarge' | 'unreadable');
  /** The system's own code, such as `EACCES`, or a size. */
  readonly detail: string;

  constructor(code: UnreadableFile['code'], detail: string, cause?: unknown) {
    super(`${code} ${detail}`, { cause });
    this.code = code;
    this.detail = detail;
  }

  /** The same as a problem of the file, which has no better place than its start. */
  get problem(): FileProblem {
    return { code: this.code, start: 0, end: 0, detail: this.detail };
  }
}
