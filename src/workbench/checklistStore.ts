import * as vscode from 'vscode';
import type { DueState } from '../balance/cadence.ts';
import type { TimeEntry } from '../balance/entry.ts';
import type { Day, LeadCalendar } from '../balance/time.ts';
import type { Responsibility } from '../balance/responsibility.ts';
import type { Checklist } from '../journal/checklist.ts';
import type { TextChange } from '../journal/takeBack.ts';
import type { ChecklistChange } from './change.ts';
import { currentMinute } from './clock.ts';
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
  readonly #history: UndoStack;
  readonly #journal: JournalStore;
  readonly #log: vscode.LogOutputChannel;
  /** Of this workspace. */
  readonly #memory: SeenMemory;
  #state: ChecklistState = { kind: 'pending', items: [], tagged: new Map(), writable: false };
  #watcher: { readonly pattern: string; readonly disposable: vscode.Disposable } | undefined;
  #opened: OpenChecklist | undefined;
  #pause: NodeJS.Timeout | undefined;

  readonly onDidChange = this.#changed.event;

  constructor({ diagnostics, texts, history, journal, memory, log }: ChecklistStoreParts) {
    this.#diagnostics = diagnostics;
    this.#texts = texts;
    this.#history = history;
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
    return this.#change((checklist) => checklist.create());
  }

  /** Marks a responsibility as done today; creates the file first if there is none. */
  async tick(id: string): Promise<void> {
    const { today } = await calendarNow();
    await this.#assertMayBegin();
    const item = this.#item(id);
    await this.#change(async (checklist) => {
      if (this.#state.kind === 'missing') await checklist.create();
      await checklist.tick(id, today);
    });
    if (item !== undefined && !item.done.includes(today)) this.#remember('ticked', item, [today]);
  }

  /**
   * Does something to the list that can be taken back; creates the file first if there is none.
   * Returns what was done, `undefined` when there was nothing to do.
   */
  async edit(
    change: ChecklistChange,
    work: (checklist: Checklist) => Promise<TextChange | undefined>,
  ): Promise<ChecklistChange | undefined> {
    await this.#assertMayBegin();
    let done: TextChange | undefined;
    await this.#change(async (checklist) => {
      if (this.#state.kind === 'missing') await checklist.create();
      done = await work(checklist);
    });
    if (done === undefined) return undefined;
    const text = done;
    this.#push(change, (checklist) => checklist.takeBack(text));
    return change;
  }

  /** Takes back every tick of the current cadence window. @throws {HumanError} when it is done by what was logged */
  async untick(id: string): Promise<void> {
    const item = this.#item(id);
    if (item === undefined) return;
    const [{ ticksInCurrentWindow }, { today, calendar }] = await Promise.all([
      import('../balance/cadence.ts'),
      calendarNow(),
    ]);
    const days = ticksInCurrentWindow(item, today, calendar);
    await this.#change((checklist) => checklist.untick(id, days));
    if (days.length > 0) this.#remember('unticked', item, days);
    const due = this.#item(id)?.due;
    if (due?.state !== 'done' || due.lastEntry === undefined) return;
    const { doneByEntryText } = await import('./responsibilityWords.ts');
    throw new HumanError(doneByEntryText(due.lastEntry));
  }

  /** Takes back today's tick alone. */
  async untickToday(id: string): Promise<void> {
    const { today } = await calendarNow();
    await this.#change((checklist) => checklist.untick(id, [today]));
  }

  dispose(): void {
    this.#watcher?.disposable.dispose();
    this.#lifetime.dispose();
  }

  /** @throws {vscode.CancellationError} when the file is gone, not new, and the lead wants none in its place */
  async #assertMayBegin(): Promise<void> {
    if (this.#state.kind === 'missing') await this.refresh();
    if (this.#state.kind !== 'missing' || (this.#state.held ?? 0) === 0) return;
    const { mayBeginAnew } = await import('./seenChecklist.ts');
    if (!(await mayBeginAnew(this.#state))) throw new vscode.CancellationError();
  }

  #item(id: string): ChecklistItem | undefined {
    return this.#state.items.find((candidate) => candidate.id === id);
  }

  #remember(kind: 'ticked' | 'unticked', { id, title }: ChecklistItem, days: readonly Day[]): void {
    this.#push({ kind, title }, async (checklist) => {
      const { takeBackTicks } = await import('./takeBackTicks.ts');
      return takeBackTicks(checklist, kind, id, days);
    });
  }

  #push(change: ChecklistChange, undo: (checklist: Checklist) => Promise<boolean>): void {
    this.#history.push({
      change,
      takeBack: async () => {
        let taken = false;
        await this.#change(async (checklist) => {
          taken = await undo(checklist);
        });
        return taken ? { takenBack: 1, kept: 0 } : { takenBack: 0, kept: 1 };
      },
    });
  }

  async #change(work: (checklist: Checklist) => Promise<unknown>): Promise<vscode.Uri> {
    const opened = await this.#open();
    if (opened === undefined) {
      throw new HumanError(vscode.l10n.t('The checklist lives in your workspace. Open a folder first.'));
    }
    try {
      await work(opened.checklist);
    } catch (error) {
      const { fileError } = await import('./fileErrors.ts');
      throw fileError(error, opened.uri);
    } finally {
      await this.refresh();
    }
    return opened.uri;
  }

  /** One checklist for each place, so that its operations wait for each other. */
  async #open(): Promise<OpenChecklist | undefined> {
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
    const opened = await this.#open().catch((error: unknown) => {
      if (error instanceof HumanError) return error;
      throw error;
    });
    const nothing = { items: [], tagged: new Map(), writable: false };
    if (opened === undefined) return { ...nothing, kind: 'noFolder' };
    if (opened instanceof HumanError) return { ...nothing, kind: 'misplaced', problem: opened.message };
    const { uri, checklist } = opened;
    this.#watch(uri);
    const [{ standingOf }, now, reading] = await Promise.all([
      import('./standing.ts'),
      calendarNow(),
      checklist.read(),
    ]);
    const { items, tagged } = await standingOf(reading?.value ?? checklist.starter(), this.#journal, now);
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

async function calendarNow(): Promise<{ calendar: LeadCalendar; today: Day }> {
  const { calendar } = readSettings();
  const { dayOf } = await import('../balance/calendar.ts');
  return { calendar, today: dayOf(currentMinute(), calendar) };
}
