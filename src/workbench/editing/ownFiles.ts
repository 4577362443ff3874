import { basename, dirname, isAbsolute, relative } from 'node:path';
import * as vscode from 'vscode';
import type { FileKind } from '../../journal/editing/format.ts';
import type { ChecklistStore } from '../checklistStore.ts';
import type { JournalStore } from '../journalStore.ts';
import { Lifetime } from '../lifetime.ts';

/** Which documents are the lead's two kinds of file: nothing of ours is to be seen in any other one. */
export class OwnFiles implements vscode.Disposable {
  readonly #lifetime = new Lifetime();
  readonly #moved = this.#lifetime.own(new vscode.EventEmitter<void>());
  readonly #checklist: ChecklistStore;
  readonly #journal: JournalStore;
  #places = '';

  /** Fires when a setting or another folder puts one of them somewhere else. */
  readonly onDidMove = this.#moved.event;

  constructor({ checklist, journal }: { checklist: ChecklistStore; journal: JournalStore }) {
    this.#checklist = checklist;
    this.#journal = journal;
    this.#places = this.#placesNow();
    this.#lifetime.own(checklist.onDidChange(() => this.#look()));
    this.#lifetime.own(journal.onDidChange(() => this.#look()));
  }

  kindOf({ uri }: vscode.TextDocument): FileKind | undefined {
    if (uri.toString() === this.#checklist.state.uri?.toString()) return 'checklist';
    const name = basename(uri.fsPath);
    if (uri.scheme !== 'file' || !name.endsWith('.yaml') || name.startsWith('.')) return undefined;
    const { folder } = this.#journal;
    return isAbsolute(folder) && relative(folder, dirname(uri.fsPath)) === '' ? 'journal' : undefined;
  }

  /** The checklist alone; nothing where there is no folder for it. */
  get checklistFilter(): vscode.DocumentFilter[] {
    const { uri } = this.#checklist.state;
    if (uri === undefined) return [];
    const pattern = new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), literalGlob(basename(uri.path)));
    return [{ scheme: uri.scheme, pattern }];
  }

  get filters(): vscode.DocumentFilter[] {
    const { folder } = this.#journal;
    if (!isAbsolute(folder)) return this.checklistFilter;
    const pattern = new vscode.RelativePattern(vscode.Uri.file(folder), '*.yaml');
    return [...this.checklistFilter, { scheme: 'file', pattern }];
  }

  dispose(): void {
    this.#lifetime.dispose();
  }

  #look(): void {
    const places = this.#placesNow();
    if (places === this.#places) return;
    this.#places = places;
    this.#moved.fire();
  }

  #placesNow(): string {
    return `${this.#checklist.state.uri?.toString() ?? ''}\n${this.#journal.folder}`;
  }
}

/** A file name in which a glob would read something else. */
function literalGlob(name: string): string {
  return name.replaceAll(/[*?[\]{}]/g, '[$&]');
}
