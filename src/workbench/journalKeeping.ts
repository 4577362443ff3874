import * as vscode from 'vscode';
import { FolderSight } from '../journal/folderSight.ts';
import { hasJournal, isSameFolder, itemsIn } from '../journal/moveJournal.ts';
import type { BalanceModel } from './balanceModel.ts';
import { Coalesced } from './coalesced.ts';
import { journalMemory, type JournalNote } from './journalNote.ts';
import type { JournalStore } from './journalStore.ts';
import { Lifetime } from './lifetime.ts';
import { inBackground } from './report.ts';

/** Where the extension's storage goes with its container. */
const passingRemotes: readonly unknown[] = ['dev-container', 'attached-container', 'codespaces'];

interface KeepingParts {
  readonly journal: JournalStore;
  readonly model: BalanceModel;
  readonly memory: vscode.Memento;
  readonly log: vscode.LogOutputChannel;
}

/** Looks after the journal's files: keeps what other hands write, and notes what is missing or left behind. */
export class JournalKeeping implements vscode.Disposable {
  readonly #lifetime = new Lifetime();
  readonly #looking = new Coalesced(() => this.#look());
  readonly #parts: KeepingParts;
  readonly #remote: string | undefined;
  #sight: { readonly folder: string; readonly sight: FolderSight } | undefined;

  /** @param remote where this window's files are, by the editor's name for it. */
  constructor(parts: KeepingParts, remote = vscode.env.remoteName) {
    this.#parts = parts;
    this.#remote = remote;
    const look = () => {
      if (this.#sight?.folder !== parts.journal.folder) this.#sight?.sight.end();
      inBackground(this.#looking.run(), parts.log);
    };
    // The journal was read just now, on a change or because the window has the focus again.
    this.#lifetime.own(parts.model.onDidChange(look));
    look();
  }

  dispose(): void {
    this.#sight?.sight.end();
    this.#lifetime.dispose();
  }

  async #look(): Promise<void> {
    const { journal, model } = this.#parts;
    const written = model.current?.written;
    const { folder } = journal;
    // What was read before the setting changed says nothing about the other folder.
    if (written?.folder !== folder) return;
    if (written.failure !== undefined) return journal.setNotes([]);
    const notes = [
      ...(await this.#missing(folder)),
      ...(await this.#leftBehind(folder)),
      ...(await this.#passing(folder)),
    ];
    if (!this.#lifetime.ended && journal.folder === folder) journal.setNotes(notes);
  }

  async #missing(folder: string): Promise<JournalNote[]> {
    if (this.#sight?.folder !== folder) {
      this.#sight = { folder, sight: new FolderSight(folder, await this.#parts.journal.backups()) };
    }
    const files = await this.#sight.sight.look();
    return files.length === 0 ? [] : [{ kind: 'missing', folder, files }];
  }

  async #leftBehind(folder: string): Promise<JournalNote[]> {
    const former = this.#parts.memory.get<string>(journalMemory.folder);
    if (former === folder) return [];
    if (former !== undefined && !(await isSameFolder(former, folder))) {
      const { length } = (await itemsIn(folder)).length > 0 ? [] : await itemsIn(former);
      if (length > 0) return [{ kind: 'leftBehind', folder: former, items: length }];
    }
    await this.#parts.memory.update(journalMemory.folder, folder);
    return [];
  }

  /** Said once there is something to lose. */
  async #passing(folder: string): Promise<JournalNote[]> {
    const { journal, memory } = this.#parts;
    if (!passingRemotes.includes(this.#remote) || !journal.isPrivate) return [];
    if (memory.get(journalMemory.passingIsKnown) === true) return [];
    return (await hasJournal(folder)) ? [{ kind: 'passing' }] : [];
  }
}
