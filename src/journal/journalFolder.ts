import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { editTextFile } from './editTextFile.ts';
import { FileNotWritable, JournalError, refusalAt } from './journalError.ts';
import { contentOf } from './journalFile.ts';
import { idsOf, isMonth, type JournalFile, journalNames, type ProblemFile } from './journalFiles.ts';
import { type JournalKeeper, saysNothing } from './journalKeeper.ts';
import type { FileProblem } from './problem.ts';
import type { TextFolder } from './textFile.ts';
import type { TextWork } from './textWork.ts';
import { UnreadableFile } from './unreadableFile.ts';

/** A file that was seen is looked for again after these waits: sync clients and git put files back. Milliseconds. */
const looks = [100, 300, 600];

type Edit = (text: string | undefined) => Promise<string | undefined>;

/** The files of a journal's folder, each parsed once for each text it has had. */
export class JournalFolder {
  readonly path: string;
  readonly #folder: TextFolder;
  readonly #work: TextWork;
  readonly #keeper: JournalKeeper | undefined;
  readonly #parsed = new Map<string, JournalFile>();

  constructor(path: string, folder: TextFolder, work: TextWork, keeper?: JournalKeeper) {
    this.path = path;
    this.#folder = folder;
    this.#work = work;
    this.#keeper = keeper;
  }

  pathOf(name: string): string {
    return join(this.path, name);
  }

  /** Ids in the files that were read so far. */
  knownIds(): Set<string> {
    return new Set([...this.#parsed.values()].flatMap(({ reading }) => idsOf(reading.value)));
  }

  /** Reads the files whose names are wanted, the months first. @throws UnreadableFile for the folder */
  async files(isWanted: (name: string) => boolean): Promise<JournalFile[]> {
    const names = journalNames(await this.#folder.list());
    for (const name of this.#parsed.keys()) if (!names.includes(name)) this.#parsed.delete(name);
    const files = await Promise.all(names.filter(isWanted).map((name) => this.#read(name)));
    return files.filter((file) => file !== undefined);
  }

  /** Paths of the files that are named for a month, the newest last. @throws FileNotWritable when the folder cannot be read */
  async months(): Promise<string[]> {
    const names = await this.#folder.list().catch((error: unknown) => {
      throw refusalAt(this.path, error);
    });
    return names
      .filter(isMonth)
      .toSorted()
      .map((name) => this.pathOf(name));
  }

  /** The same for an operation. @throws FileNotWritable for a folder that cannot be listed */
  async filesToChange(isWanted: (name: string) => boolean): Promise<JournalFile[]> {
    try {
      return await this.files(isWanted);
    } catch (error) {
      throw refusalAt(this.path, error);
    }
  }

  /** Those with problems, as the host shows them. */
  problemsOf(files: readonly JournalFile[]): ProblemFile[] {
    return files.flatMap(({ name, reading: { text, problems } }) =>
      problems.length > 0 ? [{ path: this.pathOf(name), text, problems }] : [],
    );
  }

  /**
   * Edits one file, again and again while others change it. One that was seen with items and is gone
   * or empty is not begun anew (research/reliability.md, D7).
   *
   * @throws JournalError with its path
   */
  async edit(name: string, edit: Edit): Promise<void> {
    const held = (await this.#keeper?.lastHeld(name)) ?? 0;
    for (const wait of held > 0 ? looks : []) {
      try {
        return await this.#edit(name, edit, held);
      } catch (error) {
        if (!(error instanceof JournalError) || error.code !== 'fileGone') throw error;
        await pause(wait);
      }
    }
    await this.#edit(name, edit, held);
  }

  /** @throws FileNotWritable if one of them has problems */
  assertWritable(files: readonly JournalFile[]): void {
    for (const { name, reading } of files) {
      if (reading.problems.length > 0) throw new FileNotWritable(reading.problems, this.pathOf(name));
    }
  }

  async #edit(name: string, edit: Edit, held: number): Promise<void> {
    const path = this.pathOf(name);
    let before: string | undefined;
    let after: string | undefined;
    const noticing: Edit = async (text) => {
      if (held > 0 && saysNothing(text)) throw new JournalError('fileGone', { path, detail: String(held) });
      before = text;
      after = await edit(text);
      return after;
    };
    try {
      await this.#folder.alone(name, () => editTextFile(this.#folder.file(name), noticing));
    } catch (error) {
      throw refusalAt(path, error);
    }
    if (after !== undefined && after !== before) this.#keeper?.written(name, before, after);
  }

  /** @throws FileNotWritable if there is one of whose text nothing is known */
  assertReadable(files: readonly JournalFile[]): void {
    this.assertWritable(files.filter(({ reading: { text, problems } }) => text === '' && problems.length > 0));
  }

  async #read(name: string): Promise<JournalFile | undefined> {
    try {
      const text = await this.#folder.file(name).read();
      if (text === undefined) return undefined; // gone since it was listed
      const known = this.#parsed.get(name);
      // Compared by content: times and sizes stay the same when a file changes twice in a moment.
      if (known?.reading.text === text) return known;
      const file = { name, reading: await this.#work('readJournal', text) };
      this.#parsed.set(name, file);
      return file;
    } catch (error) {
      if (error instanceof UnreadableFile) return unreadableFile(name, error.problem);
      throw error;
    }
  }
}

function unreadableFile(name: string, problem: FileProblem): JournalFile {
  return { name, reading: { text: '', value: contentOf([]), problems: [problem] } };
}
