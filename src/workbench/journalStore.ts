import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import * as vscode from 'vscode';
import type { TimeEntry } from '../balance/entry.ts';
import type { Day } from '../balance/time.ts';
import type { Journal } from '../journal/journal.ts';
import type { Trace } from '../journal/trace.ts';
import { Turns } from '../journal/turns.ts';
import type { JournalChange } from './change.ts';
import { section } from './ids.ts';
import type { FileDiagnostics } from './fileDiagnostics.ts';
import type { FileTexts } from './fileTexts.ts';
import { watchFolder } from './folderWatch.ts';
import { HumanError } from './humanError.ts';
import { Lifetime } from './lifetime.ts';
import type { DaySpan } from './readingStart.ts';
import { readSettings } from './settings.ts';
import type { Written } from './snapshot.ts';
import type { UndoStack } from './undoStack.ts';

/** What is typed into a file shows up after this pause, in milliseconds. */
const typingPause = 200;

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
  #journal:
    { readonly folder: string; readonly journal: Promise<Journal>; readonly watcher: vscode.Disposable } | undefined;
  #pause: NodeJS.Timeout | undefined;

  /** Fires when a file of the journal changes, by whatever hand. */
  readonly onDidChange = this.#changed.event;

  constructor(storage: vscode.Uri, diagnostics: FileDiagnostics, texts: FileTexts, history: UndoStack) {
    this.#storage = storage;
    this.#diagnostics = diagnostics;
    this.#texts = texts;
    this.#history = history;
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
    const { entry } = await this.change(async (journal, trace) => {
      return { kind: 'logged', entry: await journal.add(draft, trace) } as const;
    });
    return entry;
  }

  /** Does something to the journal as one step, which can be taken back; `undefined`: nothing was done. @throws {HumanError} */
  change<T extends JournalChange | undefined>(work: (journal: Journal, trace: Trace) => Promise<T>): Promise<T> {
    return this.#changes.run(async () => {
      const trace: Trace = [];
      const change = await this.look((journal) => work(journal, trace));
      if (change !== undefined) {
        this.#history.push({ change, takeBack: () => this.look((journal) => journal.takeBack(trace)) });
      }
      return change;
    });
  }

  /** Asks the journal something. @throws {HumanError} */
  async look<T>(work: (journal: Journal) => Promise<T>): Promise<T> {
    try {
      return await work(await this.#open());
    } catch (error) {
      const { fileError } = await import('./fileErrors.ts');
      throw fileError(error, vscode.Uri.file(this.folder));
    }
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
    this.#journal?.watcher.dispose();
    this.#lifetime.dispose();
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
