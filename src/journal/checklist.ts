import type { Responsibility } from '../balance/responsibility.ts';
import type { Day } from '../balance/time.ts';
import type { ResponsibilityFields, ResponsibilityPlace } from './checklistChanges.ts';
import type { NewResponsibility } from './checklistItems.ts';
import { editTextFile } from './editTextFile.ts';
import { FileNotWritable } from './journalError.ts';
import type { FileReading } from './problem.ts';
import { starterChecklist, starterList, type StarterWords } from './starter.ts';
import type { TextChange } from './takeBack.ts';
import type { TextFile } from './textFile.ts';
import { type TextWork, workHere } from './textWork.ts';
import { UnreadableFile } from './unreadableFile.ts';
import { Turns } from './turns.ts';

/** The checklist of a team's tech lead, in a file that people edit by hand. */
export class Checklist {
  readonly #file: TextFile;
  readonly #words: StarterWords;
  readonly #work: TextWork;
  readonly #turns = new Turns();

  /** @param words of the starting checklist, in the lead's language. */
  constructor(file: TextFile, words: StarterWords, work = workHere) {
    this.#file = file;
    this.#words = words;
    this.#work = work;
  }

  /** Everything readable, and what is not; undefined when there is no file. */
  async read(): Promise<FileReading<Responsibility[]> | undefined> {
    try {
      const text = await this.#file.read();
      return text === undefined ? undefined : await this.#work('readChecklist', text);
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      return { text: '', value: [], problems: [error.problem] };
    }
  }

  /** What `create` would write: stands in while there is no file. */
  starter(): Responsibility[] {
    return starterList(this.#words);
  }

  /** Writes the starting checklist unless there is a file. Returns whether it did. @throws JournalError */
  create(): Promise<boolean> {
    return this.#turns.run(() => this.#file.replace(undefined, starterChecklist(this.#words)));
  }

  /** Notes that a responsibility was looked after on a day. @throws JournalError, `unknownId` too */
  async tick(id: string, day: Day): Promise<void> {
    await this.#edit((text) => this.#work('tick', text, id, day));
  }

  /** Takes such days back. @throws JournalError, `unknownId` too */
  async untick(id: string, days: readonly Day[]): Promise<void> {
    await this.#edit((text) => this.#work('untick', text, id, days));
  }

  /** Adds a responsibility below the last one of its bucket. @throws JournalError, `duplicateId` too */
  add(item: NewResponsibility): Promise<TextChange | undefined> {
    return this.#edit((text) => this.#work('addResponsibility', text, item));
  }

  /** Changes some fields of a responsibility. @throws JournalError, `unknownId` too */
  change(id: string, fields: ResponsibilityFields): Promise<TextChange | undefined> {
    return this.#edit((text) => this.#work('changeResponsibility', text, id, fields));
  }

  /** Puts a responsibility elsewhere, with its comments. @throws JournalError, `unknownId` too */
  move(id: string, place: ResponsibilityPlace): Promise<TextChange | undefined> {
    return this.#edit((text) => this.#work('moveResponsibility', text, id, place));
  }

  /** Removes a responsibility, with its comments. @throws JournalError, `unknownId` too */
  remove(id: string): Promise<TextChange | undefined> {
    return this.#edit((text) => this.#work('removeResponsibility', text, id));
  }

  /** Undoes one of these; false when other hands changed the same lines since. @throws JournalError */
  async takeBack({ before, after }: TextChange): Promise<boolean> {
    let undone: string | undefined;
    await this.#edit(async (text) => {
      undone = await this.#work('undoneChecklist', text, before ?? '', after);
      return undone ?? text;
    });
    return undone !== undefined;
  }

  /** What it did to the text; undefined when that was right already. */
  #edit(edit: (text: string) => Promise<string>): Promise<TextChange | undefined> {
    return this.#turns.run(async () => {
      let change: TextChange | undefined;
      try {
        await editTextFile(this.#file, async (text) => {
          const before = text ?? ''; // a file that vanished holds no such id, and the edit says so
          const after = await edit(before);
          change = after === before ? undefined : { before: text, after };
          return change ? after : text;
        });
        return change;
      } catch (error) {
        throw error instanceof UnreadableFile ? new FileNotWritable([error.problem]) : error;
      }
    });
  }
}
