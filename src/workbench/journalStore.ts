import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import * as vscode from 'vscode';
import type { Correction } from '../balance/correction.ts';
import type { TimeEntry } from '../balance/entry.ts';
import type { Day } from '../balance/time.ts';
import type { Backups } from '../journal/backups.ts';
import type { Journal } from '../journal/journal.ts';
import type { JournalReading, ProblemFile } from '../journal/journalFiles.ts';
import { Turns } from '../journal/turns.ts';
import { contextKeys, section } from './ids.ts';
import type { FileDiagnostics } from './fileDiagnostics.ts';
import type { FileTexts } from './fileTexts.ts';
import { HumanError } from './humanError.ts';
import type { CorrectionChange, JournalChange } from './journalChange.ts';
import type { JournalNote } from './journalNote.ts';
import { Lifetime } from './lifetime.ts';
import type { OpenedJournal } from './openedJournal.ts';
import type { DaySpan } from './readingStart.ts';
import { readSettings } from './settings.ts';
import type { Written } from './snapshot.ts';

/** What is typed into a file shows up after this pause, in milliseconds. */
const typingPause = 200;

/** The journal of the lead: where it lies, what it holds, and the last thing this window did to it. */
export class JournalStore implements vscode.Disposable {
  readonly #lifetime = new Lifetime();
  readonly #changed = this.#lifetime.own(new vscode.EventEmitter<void>());
  readonly #storage: vscode.Uri;
  readonly #diagnostics: FileDiagnostics;
  readonly #texts: FileTexts;
  /** Finding what was said before and saying it anew are one step. */
  readonly #changes = new Turns();
  readonly #log: vscode.LogOutputChannel;
  #opened: { readonly folder: string; readonly parts: Promise<OpenedJournal> } | undefined;
  #notes: readonly JournalNote[] = [];
  #last: JournalChange | undefined;
  #pause: NodeJS.Timeout | undefined;

  /** Fires when a file of the journal changes, by whatever hand. */
  readonly onDidChange = this.#changed.event;

  constructor(storage: vscode.Uri, diagnostics: FileDiagnostics, texts: FileTexts, log: vscode.LogOutputChannel) {
    this.#storage = storage;
    this.#diagnostics = diagnostics;
    this.#texts = texts;
    this.#log = log;
    this.#lifetime.own(
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (!document.fileName.endsWith('.yaml') || dirname(document.fileName) !== this.folder) return;
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
    return chosen.startsWith('~') ? join(homedir(), chosen.slice(1)) : chosen;
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
    return this.#change((journal) => journal.readAll());
  }

  /** @throws {HumanError} with what keeps the entry from being written. */
  async add(draft: Omit<TimeEntry, 'id'>): Promise<TimeEntry> {
    const entry = await this.#change((journal) => journal.add(draft));
    this.#setLast({ kind: 'logged', entry });
    return entry;
  }

  /** Writes what the lead says a piece of evidence was, in the place of what they said before. @throws {HumanError} */
  async correct(draft: Omit<Correction, 'id'>): Promise<CorrectionChange> {
    const { correct } = await import('./changeJournal.ts');
    const change = await this.#changes.run(() => this.#change((journal) => correct(journal, draft)));
    this.#setLast(change);
    return change;
  }

  /** Forgets what the lead said about a piece of evidence; `undefined` when they said nothing. @throws {HumanError} */
  async restore(evidence: string): Promise<CorrectionChange | undefined> {
    const { restore } = await import('./changeJournal.ts');
    const change = await this.#changes.run(() => this.#change((journal) => restore(journal, evidence)));
    if (change !== undefined) this.#setLast(change);
    return change;
  }

  /** Takes back the last change. Returns it, or `undefined` when there is nothing to take back. */
  async undo(): Promise<JournalChange | undefined> {
    const { takeBack } = await import('./changeJournal.ts');
    return this.#changes.run(async () => {
      const last = this.#last;
      if (last === undefined) return undefined;
      await this.#change((journal) => takeBack(journal, last));
      this.#setLast(undefined);
      return last;
    });
  }

  /** Remembers something that was done to the files, so that it can be taken back. */
  record(change: JournalChange): void {
    this.#setLast(change);
  }

  /** Path of the file that holds, or would hold, the entries of `day`. */
  fileOf(day: Day): string {
    return join(this.folder, `${day.slice(0, 7)}.yaml`);
  }

  /** Paths of the files there are for months, the newest last. @throws {HumanError} when the folder cannot be read */
  months(): Promise<readonly string[]> {
    return this.#change((journal) => journal.months());
  }

  dispose(): void {
    this.#lifetime.dispose();
  }

  async #change<T>(work: (journal: Journal) => Promise<T>): Promise<T> {
    try {
      return await work((await this.#open()).journal);
    } catch (error) {
      const [{ fileError }, { settleGone }] = await Promise.all([import('./fileErrors.ts'), import('./goneFile.ts')]);
      const inWords = (cause: unknown) => {
        throw fileError(cause, vscode.Uri.file(this.folder));
      };
      const isSettled = await settleGone(error, await this.backups()).catch(inWords);
      return isSettled ? this.#change(work) : inWords(error);
    }
  }

  /** Nobody waits for the window to have heard of it: what changed is to be seen first. */
  #setLast(change: JournalChange | undefined): void {
    this.#last = change;
    void vscode.commands.executeCommand('setContext', contextKeys.canUndo, change !== undefined);
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

function notAbsolute(folder: string): string {
  return vscode.l10n.t('The journal folder "{0}" is not an absolute path, so no journal is read or written.', folder);
}
