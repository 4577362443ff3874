import { homedir } from 'node:os';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import * as vscode from 'vscode';
import type { TimeEntry } from '../balance/entry.ts';
import type { Day } from '../balance/time.ts';
import type { Backups } from '../journal/backups.ts';
import type { Journal } from '../journal/journal.ts';
import type { Trace } from '../journal/trace.ts';
import type { JournalReading, ProblemFile } from '../journal/journalFiles.ts';
import { Turns } from '../journal/turns.ts';
import type { JournalChange } from './change.ts';
import { section } from './ids.ts';
import type { FileDiagnostics } from './fileDiagnostics.ts';
import type { FileTexts } from './fileTexts.ts';
import { HumanError } from './humanError.ts';
import type { JournalNote } from './journalNote.ts';
import { Lifetime } from './lifetime.ts';
import type { OpenedJournal } from './openedJournal.ts';
import type { DaySpan } from './readingStart.ts';
import { readSettings } from './settings.ts';
import type { Written } from './snapshot.ts';
import type { Undoable, UndoStack } from './undoStack.ts';

/** What is typed into a file shows up after this pause, in milliseconds. */
const typingPause = 200;

interface JournalStoreParts {
  readonly diagnostics: FileDiagnostics;
  readonly texts: FileTexts;
  readonly history: UndoStack;
  readonly log: vscode.LogOutputChannel;
}

/** The journal of the lead: where it lies, what it holds, and what this window does to it. */
export class JournalStore implements vscode.Disposable {
  readonly #lifetime = new Lifetime();
  readonly #changed = this.#lifetime.own(new vscode.EventEmitter<void>());
  readonly #storage: vscode.Uri;
  readonly #diagnostics: FileDiagnostics;
  readonly #texts: FileTexts;
  readonly #history: UndoStack;
  /** Finding what was said before and saying it anew are one step. */
  readonly #changes = new Turns();
  readonly #log: vscode.LogOutputChannel;
  #opened: { readonly folder: string; readonly parts: Promise<OpenedJournal> } | undefined;
  #notes: readonly JournalNote[] = [];
  #pause: NodeJS.Timeout | undefined;

  /** Fires when a file of the journal changes, by whatever hand. */
  readonly onDidChange = this.#changed.event;

  constructor(storage: vscode.Uri, { diagnostics, texts, history, log }: JournalStoreParts) {
    this.#storage = storage;
    this.#diagnostics = diagnostics;
    this.#texts = texts;
    this.#history = history;
    this.#log = log;
    this.#lifetime.own(
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        const { fileName } = document;
        if (!fileName.endsWith('.yaml') || relative(dirname(fileName), this.folder) !== '') return;
        clearTimeout(this.#pause);
        this.#pause = setTimeout(() => this.#changed.fire(), typingPause);
      }),
    );
    this.#lifetime.own(new vscode.Disposable(() => clearTimeout(this.#pause)));
    this.#lifetime.own(
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(`${section}.journalFolder`)) this.#changed.fire();
      }),
    );
  }

  /** Absolute path of the journal's folder; it may not exist yet. */
  get folder(): string {
    const chosen = readSettings().journalFolder;
    if (chosen === '') return this.privateFolder;
    const path = chosen.startsWith('~') ? join(homedir(), chosen.slice(1)) : chosen;
    return isAbsolute(path) ? resolve(path) : path;
  }

  /** Where the journal lies unless the lead names a folder. */
  get privateFolder(): string {
    return join(this.#storage.fsPath, 'journal');
  }

  /** Whether the journal lies in our own storage. */
  get isPrivate(): boolean {
    return this.folder === this.privateFolder;
  }

  /** What is to be known about where the journal lies. */
  get notes(): readonly JournalNote[] {
    return this.#notes;
  }

  setNotes(notes: readonly JournalNote[]): void {
    if (JSON.stringify(notes) === JSON.stringify(this.#notes)) return;
    this.#notes = notes;
    this.#changed.fire();
  }

  /** Says that something about the journal changed, such as what the lead thinks of a note. */
  changed(): void {
    this.#changed.fire();
  }

  /** The backups of this journal, or of the one in another folder. @throws {HumanError} */
  async backups(folder?: string): Promise<Backups> {
    if (folder === undefined) return (await this.#open()).backups;
    const { backupsOf } = await import('./openedJournal.ts');
    return backupsOf(folder, this.#storage, this.#log);
  }

  /** Everything readable of these days; what is not is in `problems` and `failure`, never thrown. */
  async read({ from, to }: DaySpan): Promise<Written> {
    const { folder } = this;
    const written = { folder, from, to, entries: [], leave: [], corrections: [], problems: [] };
    if (!isAbsolute(folder)) return { ...written, failure: notAbsolute(folder) };
    const { entries, leave, corrections, files } = await (await this.#open()).journal.readMonths(from, to);
    const emptied = new Set((await this.#emptied()).map(({ path }) => path));
    const whole = files.find((file) => file.path === folder)?.problems[0];
    return {
      ...written,
      entries,
      leave,
      corrections,
      problems: files.filter(({ path }) => path !== folder && !emptied.has(path)),
      notes: this.#notes,
      failure: whole && vscode.l10n.t('The journal folder {0} cannot be read ({1}).', folder, whole.detail),
    };
  }

  /** The same, and the Problems panel shows what is wrong in these files and in no others. */
  async readAndShow(days: DaySpan): Promise<Written> {
    const written = await this.read(days);
    await this.#diagnostics.showSet([...written.problems, ...(await this.#emptied())]);
    return written;
  }

  /** Everything readable, of all months. @throws {HumanError} */
  readAll(): Promise<JournalReading> {
    return this.look((journal) => journal.readAll());
  }

  /** @throws {HumanError} with what keeps the entry from being written. */
  async add(draft: Omit<TimeEntry, 'id'>): Promise<TimeEntry> {
    const { entry } = await this.change(async (journal, trace) => {
      return { kind: 'logged', entry: await journal.add(draft, trace) } as const;
    });
    return entry;
  }

  /** Does something to the journal as one step, which can be taken back; `undefined`: nothing was done. @throws {HumanError} */
  change<T extends JournalChange | undefined>(work: (journal: Journal, trace: Trace) => Promise<T>): Promise<T> {
    // A question to the lead is asked outside of the turn: others go on meanwhile.
    return this.#settling(() =>
      this.#changes.run(async () => {
        const trace: Trace = [];
        const change = await work((await this.#open()).journal, trace);
        if (change !== undefined) {
          this.#history.push({ change, takeBack: () => this.look((journal) => journal.takeBack(trace)) });
        }
        return change;
      }),
    );
  }

  /** Remembers something that was done to the files, so that it can be taken back. */
  record(step: Undoable): void {
    this.#history.push(step);
  }

  /** Asks the journal something. @throws {HumanError} */
  look<T>(work: (journal: Journal) => Promise<T>): Promise<T> {
    return this.#settling(async () => work((await this.#open()).journal));
  }

  /** Path of the file that holds, or would hold, the entries of `day`. */
  fileOf(day: Day): string {
    return join(this.folder, `${day.slice(0, 7)}.yaml`);
  }

  /** Paths of the files there are for months, the newest last. @throws {HumanError} when the folder cannot be read */
  months(): Promise<readonly string[]> {
    return this.look((journal) => journal.months());
  }

  dispose(): void {
    this.#lifetime.dispose();
  }

  /** Tries again once the lead said what is to become of a file that is gone. @throws {HumanError} */
  async #settling<T>(attempt: () => Promise<T>): Promise<T> {
    try {
      return await attempt();
    } catch (error) {
      const [{ fileError }, { settleGone }] = await Promise.all([import('./fileErrors.ts'), import('./goneFile.ts')]);
      const inWords = (cause: unknown) => {
        throw fileError(cause, vscode.Uri.file(this.folder));
      };
      const isSettled = await settleGone(error, await this.backups()).catch(inWords);
      return isSettled ? this.#settling(attempt) : inWords(error);
    }
  }

  async #emptied(): Promise<readonly ProblemFile[]> {
    return this.#notes.length === 0 ? [] : (await import('./journalNote.ts')).emptiedFiles(this.#notes);
  }

  /** @throws {HumanError} when the chosen folder is no absolute path */
  #open(): Promise<OpenedJournal> {
    const { folder } = this;
    if (!isAbsolute(folder)) return Promise.reject(new HumanError(notAbsolute(folder)));
    if (this.#opened?.folder !== folder) {
      void this.#opened?.parts.then((former) => former.dispose());
      const onChange = () => this.#changed.fire();
      const parts = { storage: this.#storage, work: this.#texts.work, log: this.#log, onChange };
      this.#opened = {
        folder,
        parts: import('./openedJournal.ts').then(({ OpenedJournal }) =>
          this.#lifetime.own(new OpenedJournal(folder, parts)),
        ),
      };
    }
    return this.#opened.parts;
  }
}

export function notAbsolute(folder: string): string {
  return vscode.l10n.t('The journal folder "{0}" is not an absolute path, so no journal is read or written.', folder);
}
