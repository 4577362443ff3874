import * as vscode from 'vscode';
import type { Balance } from '../balance/balance.ts';
import type { Scope } from '../webview/protocol.ts';
import type { Period, PeriodChoice } from '../balance/period.ts';
import { currentMinute } from './clock.ts';
import { Coalesced } from './coalesced.ts';
import type { EditorGit } from './editorGit.ts';
import { section } from './ids.ts';
import type { JournalStore } from './journalStore.ts';
import { Lifetime } from './lifetime.ts';
import { inBackground } from './report.ts';
import { readSettings } from './settings.ts';
import type { Observed, Snapshot } from './snapshot.ts';
import type { WorkspaceObserver } from './workspaceObserver.ts';

const choiceKey = 'period';
const scopeKey = 'scope';
/** Git moves by other hands than the editor's: looked at again this often, and on focus. */
const lookAgainEvery = 30 * 60_000;
/** Bursts of git events (a rebase) end in one look. */
const settleFor = 1_000;
/** When a start is over, so that looking at repositories of other windows does not slow it down. */
const startIsOver = 60_000;

/** The only holder of the current snapshot. Surfaces listen and render; they never compute. */
export class BalanceModel implements vscode.Disposable {
  readonly #lifetime = new Lifetime();
  readonly #changed = this.#lifetime.own(new vscode.EventEmitter<Snapshot>());
  readonly #busyChanged = this.#lifetime.own(new vscode.EventEmitter<boolean>());
  readonly #observing = new Coalesced(() => this.#observe());
  readonly #computing = new Coalesced(() => this.#compute());
  readonly #memory: vscode.Memento;
  /** Of this workspace. */
  readonly #here: vscode.Memento;
  readonly #journal: JournalStore;
  readonly #observer: WorkspaceObserver;
  readonly #log: vscode.LogOutputChannel;
  #observed: Observed = { kind: 'pending', from: Number.POSITIVE_INFINITY, repositories: [], problems: [] };
  #current: Snapshot | undefined;
  #busy = false;
  #settling: NodeJS.Timeout | undefined;

  readonly onDidChange = this.#changed.event;
  readonly onDidChangeBusy = this.#busyChanged.event;

  constructor(parts: {
    memory: vscode.Memento;
    here: vscode.Memento;
    journal: JournalStore;
    observer: WorkspaceObserver;
    git: EditorGit;
    log: vscode.LogOutputChannel;
  }) {
    this.#memory = parts.memory;
    this.#here = parts.here;
    this.#journal = parts.journal;
    this.#observer = parts.observer;
    this.#log = parts.log;
    const soon = () => this.#refreshSoon();
    this.#lifetime.own(parts.git.onDidChange(soon));
    this.#lifetime.own(parts.journal.onDidChange(() => inBackground(this.recompute(), this.#log)));
    this.#lifetime.own(vscode.workspace.onDidChangeWorkspaceFolders(soon));
    this.#lifetime.own(vscode.workspace.onDidGrantWorkspaceTrust(soon));
    this.#lifetime.own(
      vscode.window.onDidChangeWindowState((state) => {
        if (!state.focused) return;
        soon();
        // It may be another day by now, which need not wait for git.
        if (this.#current !== undefined) inBackground(this.recompute(), this.#log);
      }),
    );
    this.#lifetime.own(
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(`${section}.myEmails`)) soon();
        else if (change.affectsConfiguration(section)) inBackground(this.recompute(), this.#log);
      }),
    );
    const timer = setInterval(soon, lookAgainEvery);
    const first = setTimeout(soon, startIsOver);
    this.#lifetime.own(new vscode.Disposable(() => clearInterval(timer)));
    this.#lifetime.own(new vscode.Disposable(() => clearTimeout(first)));
    this.#lifetime.own(new vscode.Disposable(() => clearTimeout(this.#settling)));
  }

  /** The latest snapshot; `undefined` until the first one is computed. */
  get current(): Snapshot | undefined {
    return this.#current;
  }

  /** Whether git is being read. */
  get busy(): boolean {
    return this.#busy;
  }

  /** What is so in this minute: "today", and the time since the last entry, are asked of it. */
  async snapshot(): Promise<Snapshot> {
    if (this.#current?.now !== currentMinute()) await this.recompute();
    if (this.#current === undefined) throw new Error('no snapshot was computed');
    return this.#current;
  }

  /** Looks at git and the journal again. */
  refresh(): Promise<void> {
    return this.#observing.run();
  }

  /** The same, and asks about repositories of other windows although that was done a short while ago. */
  refreshEverything(): Promise<void> {
    this.#observer.lookEverywhere();
    return this.refresh();
  }

  /** Computes from what git said last and what the journal says now. */
  recompute(): Promise<void> {
    return this.#computing.run();
  }

  async choosePeriod(choice: PeriodChoice): Promise<void> {
    await this.#memory.update(choiceKey, choice);
    await this.recompute();
    const { startOfReading } = await import('./readingStart.ts');
    if (!this.#observer.covers(this.#observed, startOfReading(choice))) await this.refresh();
  }

  async chooseScope(scope: Scope): Promise<void> {
    await this.#here.update(scopeKey, scope);
    await this.recompute();
  }

  /** The balance of any period; git is read further back when the period asks for it. */
  async balanceOf(period: Period): Promise<Balance> {
    const [{ balanceOf }, { daysToReadFor, firstMinuteOf }] = await Promise.all([
      import('./computeSnapshot.ts'),
      import('./readingStart.ts'),
    ]);
    const start = firstMinuteOf(period.from);
    if (!this.#observer.covers(this.#observed, start)) {
      this.#observer.reachBackTo(start);
      await this.refresh();
    }
    const snapshot = await this.snapshot();
    const { from, to } = snapshot.written;
    const days = daysToReadFor(period);
    const isWritten = from <= days.from && days.to <= to;
    return balanceOf(isWritten ? snapshot : { ...snapshot, written: await this.#journal.read(days) }, period);
  }

  dispose(): void {
    this.#lifetime.dispose();
  }

  #refreshSoon(): void {
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => inBackground(this.refresh(), this.#log), settleFor);
  }

  async #observe(): Promise<void> {
    this.#setBusy(true);
    try {
      const { choiceFrom, startOfReading } = await import('./readingStart.ts');
      this.#observer.reachBackTo(startOfReading(choiceFrom(this.#memory.get(choiceKey))));
      if (this.#observed.kind === 'pending') {
        // What is remembered is shown at once.
        this.#observed = await this.#observer.recall();
        await this.recompute();
      }
      this.#observed = await this.#observer.observe();
    } finally {
      this.#setBusy(false);
    }
    await this.recompute();
  }

  async #compute(): Promise<void> {
    const [{ computeSnapshot }, { choiceFrom, daysToRead, scopeFrom }] = await Promise.all([
      import('./computeSnapshot.ts'),
      import('./readingStart.ts'),
    ]);
    const choice = choiceFrom(this.#memory.get(choiceKey));
    const written = await this.#journal.readAndShow(daysToRead(choice));
    if (this.#lifetime.ended) return;
    const sources = {
      settings: readSettings(),
      choice,
      scope: scopeFrom(this.#here.get(scopeKey)),
      now: currentMinute(),
      observed: this.#observed,
      written,
    };
    this.#current = computeSnapshot(sources, this.#current?.trend);
    this.#changed.fire(this.#current);
  }

  #setBusy(busy: boolean): void {
    if (this.#busy === busy) return;
    this.#busy = busy;
    this.#busyChanged.fire(busy);
  }
}
