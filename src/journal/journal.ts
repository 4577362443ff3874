import type { Correction } from '../balance/correction.ts';
import type { Leave, TimeEntry } from '../balance/entry.ts';
import type { Day } from '../balance/time.ts';
import { checkItem } from './checkItem.ts';
import { newEntryId } from './entryId.ts';
import type { JournalItem } from './entryText.ts';
import { JournalError } from './journalError.ts';
import { addEntryText, contentOf, readJournalText, removeEntryText, replaceEntryText } from './journalFile.ts';
import { holds, idsOf, itemsOf, type JournalReading, mayHold, monthFile, withoutCopies } from './journalFiles.ts';
import { JournalFolder } from './journalFolder.ts';
import { nodeTextFolder } from './nodeTextFile.ts';
import type { TextFolder } from './textFile.ts';
import { UnreadableFile } from './unreadableFile.ts';
import { Turns } from './turns.ts';

/** The lead's journal: one folder, one file a month, changed by small operations one after another. */
export class Journal {
  readonly #folder: JournalFolder;
  readonly #turns = new Turns();

  /** @param path absolute path of the folder; it is made by the first write. */
  constructor(path: string, folder: TextFolder = nodeTextFolder(path)) {
    this.#folder = new JournalFolder(path, folder);
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

  /** Writes an entry into the file of its month, under a new id. @throws JournalError */
  add(draft: Omit<TimeEntry, 'id'>): Promise<TimeEntry> {
    return this.#turns.run(() => this.#append((id) => ({ ...draft, id })));
  }

  /** Writes a day off, or half of one, like an entry. @throws JournalError */
  addLeave(draft: Omit<Leave, 'id'>): Promise<Leave> {
    return this.#turns.run(() => this.#append((id) => ({ ...draft, id })));
  }

  /** Writes the lead's word on a piece of evidence, like an entry. @throws JournalError */
  addCorrection(draft: Omit<Correction, 'id'>): Promise<Correction> {
    return this.#turns.run(() => this.#append((id) => ({ ...draft, id })));
  }

  /** Puts a removed item back under its old id; one that is there stays as it is. @throws JournalError */
  restore(item: JournalItem): Promise<void> {
    return this.#turns.run(async () => {
      checkItem(item);
      await this.#folder.edit(monthFile(item.on), (text) => {
        const isThere = idsOf(readJournalText(text ?? '').value).includes(item.id);
        return isThere ? text : addEntryText(text, item);
      });
    });
  }

  /**
   * Removes an item from every file that has it: a conflict copy must not bring it back.
   *
   * @param on day of the item, if known: distant months need not be read then.
   * @returns what was removed. @throws JournalError, `unknownId` when no file has it.
   */
  remove(id: string, on?: Day): Promise<JournalItem> {
    return this.#turns.run(async () => {
      const { item, names } = await this.#find(id, on);
      for (const name of names) await this.#removeFrom(name, id);
      return item;
    });
  }

  /** Changes an item; with its month it changes its file. @throws JournalError, `unknownId` too */
  replace(item: JournalItem): Promise<void> {
    return this.#turns.run(async () => {
      checkItem(item);
      const { names } = await this.#find(item.id);
      const home = monthFile(item.on);
      const isHome = names.includes(home);
      // Written before it is removed elsewhere: a crash in between leaves a copy, and an id counts once.
      await this.#folder.edit(home, (text) => (isHome ? replaceEntryText(text ?? '', item) : addEntryText(text, item)));
      for (const name of names) if (name !== home) await this.#removeFrom(name, item.id);
    });
  }

  async #append<T extends JournalItem>(withId: (id: string) => T): Promise<T> {
    let item = withId('new');
    checkItem(item);
    await this.#folder.edit(monthFile(item.on), (text) => {
      const taken = new Set([...this.#folder.knownIds(), ...idsOf(readJournalText(text ?? '').value)]);
      item = withId(newEntryId(taken));
      return addEntryText(text, item);
    });
    return item;
  }

  /** A file that lost the item meanwhile has what was asked for. */
  #removeFrom(name: string, id: string): Promise<void> {
    return this.#folder.edit(name, (text) =>
      text !== undefined && idsOf(readJournalText(text).value).includes(id) ? removeEntryText(text, id) : text,
    );
  }

  async #find(id: string, on?: Day): Promise<{ item: JournalItem; names: string[] }> {
    const files = await this.#folder.files((name) => on === undefined || mayHold(name, on, on));
    const holding = files.filter((file) => holds(file, id));
    const [item] = itemsOf(withoutCopies(holding)).filter((candidate) => candidate.id === id);
    if (!item) throw new JournalError('unknownId', { path: this.#folder.path, detail: id });
    this.#folder.assertWritable(holding);
    return { item, names: holding.map(({ name }) => name) };
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
