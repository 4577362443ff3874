import { isDeepStrictEqual } from 'node:util';
import type { Correction } from '../balance/correction.ts';
import type { Leave, TimeEntry } from '../balance/entry.ts';
import type { Day } from '../balance/time.ts';
import { addAll } from './addAll.ts';
import { checkItem } from './checkItem.ts';
import { newEntryId } from './entryId.ts';
import { fieldsOf, type JournalDraft, type JournalItem } from './entryText.ts';
import { JournalError, type JournalErrorCode } from './journalError.ts';
import { contentOf } from './journalFile.ts';
import {
  holds,
  itemsOf,
  type JournalFile,
  type JournalReading,
  mayHold,
  monthFile,
  withoutCopies,
} from './journalFiles.ts';
import { JournalFolder } from './journalFolder.ts';
import type { JournalKeeper } from './journalKeeper.ts';
import { nodeTextFolder } from './nodeTextFile.ts';
import type { TextFolder } from './textFile.ts';
import { type TextWork, workHere } from './textWork.ts';
import { type FileChange, takeBack, type TakenBack, type Trace, tracedEdit } from './trace.ts';
import { UnreadableFile } from './unreadableFile.ts';
import { Turns } from './turns.ts';

/** The lead's journal: one folder, one file a month, changed by small operations one after another. */
export class Journal {
  readonly #folder: JournalFolder;
  readonly #work: TextWork;
  readonly #turns = new Turns();

  /**
   * @param path absolute path of the folder; it is made by the first write.
   * @param work where texts are parsed and edited.
   * @param keeper remembers what the files held; without one, a missing file is a new one.
   */
  constructor(
    path: string,
    folder: TextFolder = nodeTextFolder(path),
    work: TextWork = workHere,
    keeper?: JournalKeeper,
  ) {
    this.#folder = new JournalFolder(path, folder, work, keeper);
    this.#work = work;
  }

  /** Everything readable in the folder, and what is not: never throws for what files are like. */
  readAll(): Promise<JournalReading> {
    return this.#reading(() => true);
  }

  /** The same for the days from `from` to `to`, both inside, without reading distant months. */
  async readMonths(from: Day, to: Day): Promise<JournalReading> {
    const { files, ...content } = await this.#reading((name) => mayHold(name, from, to));
    return { ...contentOf(itemsOf(content).filter(({ on }) => from <= on && on <= to)), files };
  }

  /** Paths of the files that are named for a month, the newest last. @throws FileNotWritable for a folder that cannot be read */
  months(): Promise<string[]> {
    return this.#folder.months();
  }

  /** Writes an entry into the file of its month, under a new id. @throws JournalError */
  add(draft: Omit<TimeEntry, 'id'>, trace?: Trace): Promise<TimeEntry> {
    return this.#turns.run(() => this.#append((id) => ({ ...draft, id }), trace));
  }

  /** Writes a day off, or half of one, like an entry. @throws JournalError */
  addLeave(draft: Omit<Leave, 'id'>): Promise<Leave> {
    return this.#turns.run(() => this.#append((id) => ({ ...draft, id })));
  }

  /** Writes the lead's word on a piece of evidence, like an entry. @throws JournalError */
  addCorrection(draft: Omit<Correction, 'id'>, trace?: Trace): Promise<Correction> {
    return this.#turns.run(() => this.#append((id) => ({ ...draft, id }), trace));
  }

  /** Writes many items, each month's file once, all of them or none. In their order. @throws JournalError */
  addAll(drafts: readonly JournalDraft[], trace?: Trace): Promise<JournalItem[]> {
    return this.#turns.run(() => addAll(this.#folder, this.#work, drafts, trace));
  }

  /**
   * Undoes what operations did, and says of how many items; what other hands changed since stays as it is.
   *
   * @throws JournalError
   */
  takeBack(trace: readonly FileChange[]): Promise<TakenBack> {
    return this.#turns.run(() => takeBack(this.#folder, this.#work, trace));
  }

  /**
   * Removes an item from every file that has it: a conflict copy must not bring it back.
   *
   * @param on day of the item, if known: distant months need not be read then.
   * @returns what was removed. @throws JournalError, `unknownId` when no file has it.
   */
  remove(id: string, on?: Day, trace?: Trace): Promise<JournalItem> {
    return this.#turns.run(async () => {
      const { item, copies, counting } = await this.#find(id, on);
      for (const { name } of [...copies, counting]) await this.#removeFrom(name, id, trace);
      return item;
    });
  }

  /**
   * Changes an item; with its month it changes its file. Keys of other people's stay.
   *
   * @param was the item's day before, where that changes.
   * @param expected what the item is thought to be.
   * @throws JournalError, `unknownId` too, and `itemChanged` when it is something else by now.
   */
  replace(item: JournalItem, was: Day = item.on, trace?: Trace, expected?: JournalItem): Promise<void> {
    return this.#turns.run(async () => {
      checkItem(item);
      const { item: current, copies, counting } = await this.#find(item.id, was);
      if (expected && !isDeepStrictEqual(fieldsOf(current), fieldsOf(expected))) {
        throw new JournalError('itemChanged', { path: this.#folder.pathOf(counting.name), detail: item.id });
      }
      const home = monthFile(item.on);
      const holding = [...copies, counting];
      const isHome = holding.some(({ name }) => name === home);
      // Written before it is removed elsewhere: a crash in between leaves a copy, and an id counts once.
      await tracedEdit(this.#folder, home, trace, (text) =>
        isHome
          ? this.#work('replaceEntry', text ?? '', item)
          : this.#work('addMoved', text, item, counting.reading.text),
      );
      for (const { name } of holding) if (name !== home) await this.#removeFrom(name, item.id, trace);
    });
  }

  async #append<T extends JournalItem>(withId: (id: string) => T, trace?: Trace): Promise<T> {
    let item = withId('new');
    checkItem(item);
    await tracedEdit(this.#folder, monthFile(item.on), trace, (text) => {
      item = withId(newEntryId(this.#folder.knownIds()));
      return this.#work('addEntry', text, item);
    });
    return item;
  }

  /** A file that lost the item meanwhile has what was asked for. */
  #removeFrom(name: string, id: string, trace: Trace | undefined): Promise<void> {
    return tracedEdit(this.#folder, name, trace, async (text) =>
      text === undefined ? undefined : this.#work('removeEntry', text, id).catch(unless('unknownId', text)),
    );
  }

  /**
   * The item as it counts, the file in which it does, and the others that have it. Those are written first: a
   * crash between two writes must not bring back what an older copy says. Looks around its day first: years need
   * not be read to find what lies where it belongs.
   */
  async #find(id: string, on?: Day): Promise<{ item: JournalItem; counting: JournalFile; copies: JournalFile[] }> {
    const near = on === undefined ? [] : await this.#holding(id, (name) => mayHold(name, on, on));
    const holding = near.length > 0 ? near : await this.#holding(id, () => true);
    const item = itemsOf(withoutCopies(holding)).find((candidate) => candidate.id === id);
    const counting = item && holding.find(({ reading }) => itemsOf(reading.value).includes(item));
    if (!item || !counting) throw new JournalError('unknownId', { path: this.#folder.path, detail: id });
    this.#folder.assertWritable(holding);
    return { item, counting, copies: holding.filter((file) => file !== counting) };
  }

  /** @throws FileNotWritable when none has it, and a file cannot be read just now */
  async #holding(id: string, isWanted: (name: string) => boolean): Promise<JournalFile[]> {
    const files = await this.#folder.filesToChange(isWanted);
    const holding = files.filter((file) => holds(file, id));
    if (holding.length === 0) this.#folder.assertReadable(files);
    return holding;
  }

  async #reading(isWanted: (name: string) => boolean): Promise<JournalReading> {
    try {
      const files = await this.#folder.files(isWanted);
      return { ...withoutCopies(files), files: this.#folder.problemsOf(files) };
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      const { path } = this.#folder;
      return { ...contentOf([]), files: [{ path, text: '', problems: [error.problem] }] };
    }
  }
}

/** The text as it is, where an edit has nothing to do because of this. */
function unless(code: JournalErrorCode, text: string | undefined): (error: unknown) => string | undefined {
  return (error) => {
    if (error instanceof JournalError && error.code === code) return text;
    throw error;
  };
}
