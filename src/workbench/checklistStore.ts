import * as vscode from 'vscode';
import type { DueState } from '../balance/cadence.ts';
import type { TimeEntry } from '../balance/entry.ts';
import type { Responsibility } from '../balance/responsibility.ts';
import type { Checklist } from '../journal/checklist.ts';
import type { TextChange } from '../journal/takeBack.ts';
import type { ChecklistChange } from './change.ts';
import { checklistPlace } from './checklistPlace.ts';
import { Coalesced } from './coalesced.ts';
import type { FileDiagnostics } from './fileDiagnostics.ts';
import type { FileTexts } from './fileTexts.ts';
import { watchFile } from './fileWatch.ts';
import { HumanError } from './humanError.ts';
import { contextKeys, section } from './ids.ts';
import type { JournalStore } from './journalStore.ts';
import { Lifetime } from './lifetime.ts';
import { inBackground } from './report.ts';
import type { SeenMemory } from './seenChecklist.ts';
import { readSettings } from './settings.ts';
import type { UndoStack } from './undoStack.ts';

export interface ChecklistItem extends Responsibility {
  readonly due: DueState;
}

export interface ChecklistState {
  /** `missing`: not created yet, the starter list stands in. `broken`: nothing could be read. `misplaced`: see `problem`. */
  readonly kind: 'pending' | 'noFolder' | 'misplaced' | 'missing' | 'broken' | 'empty' | 'ready';
  readonly uri?: vscode.Uri | undefined;
  readonly items: readonly ChecklistItem[];
  /** What was logged of late for each responsibility, by its id. */
  readonly tagged: ReadonlyMap<string, readonly TimeEntry[]>;
  /** A file with problems is shown and never written. */
  readonly writable: boolean;
  /** How many responsibilities were seen in a file that is missing now; 0 for one that is new. */
  readonly held?: number | undefined;
  /** Why the file cannot be where the setting says, in words for the lead. */
  readonly problem?: string | undefined;
}

interface OpenChecklist {
  readonly uri: vscode.Uri;
  readonly checklist: Checklist;
}

/** Typing in the YAML shows up in the tree after this pause, in milliseconds. */
const typingPause = 200;

interface ChecklistStoreParts {
  readonly diagnostics: FileDiagnostics;
  readonly texts: FileTexts;
  readonly history: UndoStack;
  readonly journal: JournalStore;
  /** Of this workspace. */
  readonly memory: SeenMemory;
  readonly log: vscode.LogOutputChannel;
}

/** The checklist of this workspace: read when it changes by any hand, changed by small operations. */
export class ChecklistStore implements vscode.Disposable {
  readonly #lifetime = new Lifetime();
  readonly #changed = this.#lifetime.own(new vscode.EventEmitter<ChecklistState>());
  readonly #reading = new Coalesced(() => this.#read());
  readonly #diagnostics: FileDiagnostics;
  readonly #texts: FileTexts;
  readonly #journal: JournalStore;
  readonly #log: vscode.LogOutputChannel;
  /** Of this workspace. */
  readonly #memory: SeenMemory;
  #state: ChecklistState = { kind: 'pending', items: [], tagged: new Map(), writable: false };
  #watcher: { readonly pattern: string; readonly disposable: vscode.Disposable } | undefined;
  #opened: OpenChecklist | undefined;
  #pause: NodeJS.Timeout | undefined;

  readonly history: UndoStack;
  readonly onDidChange = this.#changed.event;

  constructor({ diagnostics, texts, history, journal, memory, log }: ChecklistStoreParts) {
    this.#diagnostics = diagnostics;
    this.#texts = texts;
    this.history = history;
    this.#journal = journal;
    this.#memory = memory;
    this.#log = log;
    const again = () => inBackground(this.refresh(), log);
    this.#lifetime.own(journal.onDidChange(again));
    this.#lifetime.own(vscode.workspace.onDidChangeWorkspaceFolders(again));
    this.#lifetime.own(vscode.workspace.onDidGrantWorkspaceTrust(again));
    // Days pass and files change while nobody looks.
    this.#lifetime.own(
      vscode.window.onDidChangeWindowState((state) => {
        if (state.focused) again();
      }),
    );
    this.#lifetime.own(
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(section)) again();
      }),
    );
    this.#lifetime.own(
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document.uri.toString() !== this.#state.uri?.toString()) return;
        clearTimeout(this.#pause);
        this.#pause = setTimeout(again, typingPause);
      }),
    );
    this.#lifetime.own(new vscode.Disposable(() => clearTimeout(this.#pause)));
  }

  get state(): ChecklistState {
    return this.#state;
  }

  refresh(): Promise<void> {
    return this.#reading.run();
  }

  /** Creates the file with the ten responsibilities unless it exists. Returns where it is. */
  async create(): Promise<vscode.Uri> {
    return (await operations()).change(this, (checklist) => checklist.create());
  }

  /** Marks a responsibility as done today; creates the file first if there is none. */
  async tick(id: string): Promise<void> {
    await (await operations()).tick(this, id);
  }

  /** Takes back every tick of the current cadence window. @throws {HumanError} when it is done by what was logged */
  async untick(id: string): Promise<void> {
    await (await operations()).untick(this, id);
  }

  /** Takes back today's tick alone. */
  async untickToday(id: string): Promise<void> {
    await (await operations()).untickToday(this, id);
  }

  /**
   * Does something to the list that can be taken back; creates the file first if there is none.
   * Returns what was done, `undefined` when there was nothing to do.
   */
  async edit(
    what: ChecklistChange,
    work: (checklist: Checklist) => Promise<TextChange | undefined>,
  ): Promise<ChecklistChange | undefined> {
    return (await operations()).edit(this, what, work);
  }

  /** One checklist for each place, so that its operations wait for each other. */
  async open(): Promise<OpenChecklist | undefined> {
    const place = await checklistPlace(readSettings().checklistPath);
    if (place === undefined) return undefined;
    if (this.#opened?.uri.toString() !== place.uri.toString()) {
      const [{ Checklist }, { starterWords }, { workspaceTextFile }] = await Promise.all([
        import('../journal/checklist.ts'),
        import('./starterWords.ts'),
        import('./editedTextFile.ts'),
      ]);
      this.#opened = {
        uri: place.uri,
        checklist: new Checklist(workspaceTextFile(place.uri, place.root), starterWords(), this.#texts.work),
      };
    }
    return this.#opened;
  }

  dispose(): void {
    this.#watcher?.disposable.dispose();
    this.#lifetime.dispose();
  }

  async #read(): Promise<void> {
    const before = this.#state.uri;
    this.#state = await this.#readState();
    if (this.#lifetime.ended) return;
    // Another checklist was chosen: what is wrong in the former one is no longer our business.
    if (before !== undefined && before.toString() !== this.#state.uri?.toString()) {
      await this.#diagnostics.show(before, '', []);
    }
    await vscode.commands.executeCommand('setContext', contextKeys.checklist, this.#state.kind);
    this.#changed.fire(this.#state);
  }

  async #readState(): Promise<ChecklistState> {
    const opened = await this.open().catch((error: unknown) => {
      if (error instanceof HumanError) return error;
      throw error;
    });
    const nothing = { items: [], tagged: new Map(), writable: false };
    if (opened === undefined) return { ...nothing, kind: 'noFolder' };
    if (opened instanceof HumanError) return { ...nothing, kind: 'misplaced', problem: opened.message };
    const { uri, checklist } = opened;
    this.#watch(uri);
    const [{ standingOf }, reading] = await Promise.all([import('./standing.ts'), checklist.read()]);
    const { items, tagged } = await standingOf(reading?.value ?? checklist.starter(), this.#journal);
    const problems = reading?.problems ?? [];
    await this.#diagnostics.show(uri, reading?.text ?? '', problems);
    const kind = kindOf(reading !== undefined, items.length, problems.length);
    const { heldBefore } = await import('./seenChecklist.ts');
    const held = await heldBefore(this.#memory, uri, kind === 'missing' ? undefined : items.length);
    return { kind, uri, items, tagged, writable: problems.length === 0, held };
  }

  #watch(uri: vscode.Uri): void {
    const pattern = uri.toString();
    if (this.#watcher?.pattern === pattern) return;
    this.#watcher?.disposable.dispose();
    const again = () => inBackground(this.refresh(), this.#log);
    this.#watcher = { pattern, disposable: watchFile(uri, again) };
  }
}

function kindOf(exists: boolean, items: number, problems: number): ChecklistState['kind'] {
  if (!exists) return 'missing';
  if (items > 0) return 'ready';
  return problems > 0 ? 'broken' : 'empty';
}

/** Loaded when something is first changed. */
function operations() {
  return import('./checklistOperations.ts');
}
