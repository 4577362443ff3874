import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, isAbsolute, join } from 'node:path';
import * as vscode from 'vscode';
import type { TimeEntry } from '../balance/entry.ts';
import type { Day } from '../balance/time.ts';
import type { Journal } from '../journal/journal.ts';
import { contextKeys, section } from './ids.ts';
import type { FileDiagnostics } from './fileDiagnostics.ts';
import { HumanError } from './humanError.ts';
import { Lifetime } from './lifetime.ts';
import { readSettings } from './settings.ts';
import type { Written } from './snapshot.ts';

/** The journal of the lead: where it lies, what it holds, and the last thing added in this window. */
export class JournalStore implements vscode.Disposable {
  readonly #lifetime = new Lifetime();
  readonly #changed = this.#lifetime.own(new vscode.EventEmitter<void>());
  readonly #storage: vscode.Uri;
  readonly #diagnostics: FileDiagnostics;
  #journal:
    { readonly folder: string; readonly journal: Promise<Journal>; readonly watcher: vscode.Disposable } | undefined;
  #lastAdded: TimeEntry | undefined;

  /** Fires when a file of the journal changes, by whatever hand. */
  readonly onDidChange = this.#changed.event;

  constructor(storage: vscode.Uri, diagnostics: FileDiagnostics) {
    this.#storage = storage;
    this.#diagnostics = diagnostics;
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

  /** Everything readable; what is not is in `problems` and `failure`, never thrown. */
  async read(): Promise<Written> {
    const { folder } = this;
    if (!isAbsolute(folder)) {
      return { entries: [], leave: [], corrections: [], problems: [], failure: notAbsolute(folder) };
    }
    const { entries, leave, files } = await (await this.#open()).readAll();
    const problems = files.filter((file) => file.path !== folder);
    this.#diagnostics.showSet(problems);
    const whole = files.find((file) => file.path === folder)?.problems[0];
    return {
      entries,
      leave,
      corrections: [],
      problems,
      failure: whole && vscode.l10n.t('The journal folder {0} cannot be read ({1}).', folder, whole.detail),
    };
  }

  /** @throws {HumanError} with what keeps the entry from being written. */
  async add(draft: Omit<TimeEntry, 'id'>): Promise<TimeEntry> {
    const entry = await this.#change((journal) => journal.add(draft));
    this.#setLastAdded(entry);
    return entry;
  }

  /** Takes back what was added last. Returns it, or `undefined` when there is nothing to take back. */
  async undo(): Promise<TimeEntry | undefined> {
    const entry = this.#lastAdded;
    if (entry === undefined) return undefined;
    await this.#change((journal) => journal.remove(entry.id, entry.on));
    this.#setLastAdded(undefined);
    return entry;
  }

  /** Path of the file that holds, or would hold, the entries of `day`. */
  fileOf(day: Day): string {
    return join(this.folder, `${day.slice(0, 7)}.yaml`);
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

  /** Nobody waits for the window to have heard of it: the entry is to be seen first. */
  #setLastAdded(entry: TimeEntry | undefined): void {
    this.#lastAdded = entry;
    void vscode.commands.executeCommand('setContext', contextKeys.canUndo, entry !== undefined);
  }

  /** @throws {HumanError} when the chosen folder is no absolute path */
  async #open(): Promise<Journal> {
    const { folder } = this;
    if (!isAbsolute(folder)) throw new HumanError(notAbsolute(folder));
    if (this.#journal?.folder !== folder) {
      this.#journal?.watcher.dispose();
      const journal = import('../journal/journal.ts').then(({ Journal }) => new Journal(folder));
      this.#journal = { folder, journal, watcher: this.#watch(folder) };
    }
    return this.#journal.journal;
  }

  #watch(folder: string): vscode.Disposable {
    const fire = () => this.#changed.fire();
    if (existsSync(folder)) return watching(folder, '*.yaml', fire);
    // Another window's first entry makes the folder, which cannot be watched before it is there.
    let missing = folder;
    while (dirname(missing) !== missing && !existsSync(dirname(missing))) missing = dirname(missing);
    let current = watching(dirname(missing), basename(missing), () => {
      current.dispose();
      current = this.#watch(folder);
      fire();
    });
    return new vscode.Disposable(() => current.dispose());
  }
}

function watching(folder: string, pattern: string, fire: () => void): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher(
    new vscode.RelativePattern(vscode.Uri.file(folder), pattern),
  );
  return vscode.Disposable.from(
    watcher,
    watcher.onDidChange(fire),
    watcher.onDidCreate(fire),
    watcher.onDidDelete(fire),
  );
}

function notAbsolute(folder: string): string {
  return vscode.l10n.t('The journal folder "{0}" is not an absolute path, so no journal is read or written.', folder);
}
