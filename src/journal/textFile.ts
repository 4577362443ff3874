/** One text file, wherever it lives: on a disk, in an open editor, in a test. */
export interface TextFile {
  /**
   * The text, byte order mark and line breaks as they are; undefined when there is no file.
   *
   * @throws UnreadableFile when there is one and its text cannot be had.
   */
  read(): Promise<string | undefined>;
  /**
   * Puts `next` in the place of `expected` (undefined: no file), whole or not at all.
   *
   * @returns false, with nothing changed, when the file no longer holds `expected`.
   * @throws JournalError `fileNotWritable`, `folderNotWritable`, `diskFull`.
   */
  replace(expected: string | undefined, next: string): Promise<boolean>;
}

/** A folder of text files, which need not exist yet. */
export interface TextFolder {
  /** Names of the files in it, in no order; empty when there is no folder. @throws UnreadableFile */
  list(): Promise<string[]>;
  file(name: string): TextFile;
  /**
   * Does `work` on a file while nobody else does who asks first, in this window or another.
   *
   * @throws JournalError `folderNotWritable`, `diskFull`; what `work` throws.
   */
  alone<T>(name: string, work: () => Promise<T>): Promise<T>;
}
