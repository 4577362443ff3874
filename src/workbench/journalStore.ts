import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import * as vscode from 'vscode';
import type { TimeEntry } from '../balance/entry.ts';
import type { Day } from '../balance/time.ts';
import type { Journal } from '../journal/journal.ts';
import { Turns } from '../journal/turns.ts';
import type { CorrectionDraft } from './changeJournal.ts';
import { contextKeys, section } from './ids.ts';
import type { FileDiagnostics } from './fileDiagnostics.ts';
import type { FileTexts } from './fileTexts.ts';
import { watchFolder } from './folderWatch.ts';
import { HumanError } from './humanError.ts';
import type { CorrectionChange, JournalChange } from './journalChange.ts';
import { Lifetime } from './lifetime.ts';
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
  #journal:
    { readonly folder: string; readonly journal: Promise<Journal>; readonly watcher: vscode.Disposable } | undefined;
  #last: JournalChange | undefined;
  #pause: NodeJS.Timeout | undefined;

  /** Fires when a file of the journal changes, by whatever hand. */
  readonly onDidChange = this.#changed.event;

  constructor(storage: vscode.Uri, diagnostics: FileDiagnostics, texts: FileTexts) {
    this.#storage = storage;
    this.#diagnostics = diagnostics;
    this.#texts = texts;
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
    if (chosen === '') return join(this.#storage.fsPath, 'journal');
    return chosen.startsWith('~') ? join(homedir(), chosen.slice(1)) : chosen;
  }

  /** Everything readable of these days; what is not is in `problems` and `failure`, never thrown. */
  async read({ from, to }: DaySpan): Promise<Written> {
    const { folder } = this;
    if (!isAbsolute(folder)) {
      return { from, to, entries: [], leave: [], corrections: [], problems: [], failure: notAbsolute(folder) };
    }
    const { entries, leave, corrections, files } = await (await this.#open()).readMonths(from, to);
    const whole = files.find((file) => file.path === folder)?.problems[0];
    return {
      from,
      to,
      entries,
      leave,
      corrections,
      problems: files.filter((file) => file.path !== folder),
      failure: whole && vscode.l10n.t('The journal folder {0} cannot be read ({1}).', folder, whole.detail),
    };
  }

  /** The same, and the Problems panel shows what is wrong in these files and in no others. */
  async readAndShow(days: DaySpan): Promise<Written> {
    const written = await this.read(days);
    await this.#diagnostics.showSet(written.problems);
    return written;
  }

  /** @throws {HumanError} with what keeps the entry from being written. */
  async add(draft: Omit<TimeEntry, 'id'>): Promise<TimeEntry> {
    const entry = await this.#change((journal) => journal.add(draft));
    this.#setLast({ kind: 'logged', entry });
    return entry;
  }

  /** Writes what the lead says a piece of evidence was, in the place of what they said before. @throws {HumanError} */
  async correct(draft: CorrectionDraft): Promise<CorrectionChange> {
    const { correct } = await import('./changeJournal.ts');
    const change = await this.#changes.run(() => this.#change((journal) => correct(journal, draft)));
    this.#setLast(change);
    return change;
  }

  /** Forgets what the lead said about a piece of evidence (its refs); `undefined` when they said nothing. @throws {HumanError} */
  async restore(evidence: readonly string[]): Promise<CorrectionChange | undefined> {
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

  /** Path of the file that holds, or would hold, the entries of `day`. */
  fileOf(day: Day): string {
    return join(this.folder, `${day.slice(0, 7)}.yaml`);
  }

  /** Paths of the files there are for months, the newest last. @throws {HumanError} when the folder cannot be read */
  months(): Promise<readonly string[]> {
    return this.#change((journal) => journal.months());
  }

  dispose(): void {
    this.#journal?.watcher.dispose();
    this.#lifetime.dispose();
  }

  async #change<T>(work: (journal: Journal) => Promise<T>): Promise<T> {
    try {
      return await work(await this.#open());
    } catch (error) {
      const { fileError } = await import('./fileErrors.ts');
      throw fileError(error, vscode.Uri.file(this.folder));
    }
  }

  /** Nobody waits for the window to have heard of it: what changed is to be seen first. */
  #setLast(change: JournalChange | undefined): void {
    this.#last = change;
    void vscode.commands.executeCommand('setContext', contextKeys.canUndo, change !== undefined);
  }

  /** @throws {HumanError} when the chosen folder is no absolute path */
  async #open(): Promise<Journal> {
    const { folder } = this;
    if (!isAbsolute(folder)) throw new HumanError(notAbsolute(folder));
    if (this.#journal?.folder !== folder) {
      this.#journal?.watcher.dispose();
      const journal = Promise.all([import('../journal/journal.ts'), import('./editedTextFile.ts')]).then(
        ([{ Journal }, { journalTextFolder }]) => new Journal(folder, journalTextFolder(folder), this.#texts.work),
      );
      this.#journal = { folder, journal, watcher: watchFolder(folder, () => this.#changed.fire()) };
    }
    return this.#journal.journal;
  }
}

function notAbsolute(folder: string): string {
  return vscode.l10n.t('The journal folder "{0}" is not an absolute path, so no journal is read or written.', folder);
}
