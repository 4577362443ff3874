import * as vscode from 'vscode';
import type { Balance } from '../balance/balance.ts';
import { scopes, type Scope } from '../webview/protocol.ts';
import { periodOf, previousPeriod, readPeriodChoice, type Period, type PeriodChoice } from '../balance/period.ts';
import type { Day, EpochMinute } from '../balance/time.ts';
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
const defaultChoice: PeriodChoice = { kind: 'thisWeek' };
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
        if (state.focused) soon();
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

  /** The latest snapshot, computing the first one if there is none. */
  async snapshot(): Promise<Snapshot> {
    if (this.#current === undefined) await this.recompute();
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
    if (!this.#observer.covers(this.#observed, await this.#startOf(choice))) await this.refresh();
  }

  async chooseScope(scope: Scope): Promise<void> {
    await this.#here.update(scopeKey, scope);
    await this.recompute();
  }

  /** The balance of any period; git is read further back when the period asks for it. */
  async balanceOf(period: Period): Promise<Balance> {
    const start = await this.#readingStart(period.from);
    if (!this.#observer.covers(this.#observed, start)) {
      this.#observer.reachBackTo(start);
      await this.refresh();
    }
    const { balanceOf } = await import('./computeSnapshot.ts');
    return balanceOf(await this.snapshot(), period);
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
      const choice = this.#choice();
      this.#observer.reachBackTo(await this.#startOf(choice));
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
    const [{ computeSnapshot }, written] = await Promise.all([import('./computeSnapshot.ts'), this.#journal.read()]);
    if (this.#lifetime.ended) return;
    this.#current = computeSnapshot({
      settings: readSettings(),
      choice: this.#choice(),
      scope: scopes.find((known) => known === this.#here.get(scopeKey)) ?? 'all',
      now: currentMinute(),
      observed: this.#observed,
      written,
    });
    this.#changed.fire(this.#current);
  }

  /** Where reading must begin so that the chosen period and the one before it are covered. */
  async #startOf(choice: PeriodChoice): Promise<EpochMinute> {
    const { calendar } = readSettings();
    const { dayOf } = await import('../balance/calendar.ts');
    const period = periodOf(choice, dayOf(currentMinute(), calendar), calendar);
    return this.#readingStart(previousPeriod(period).from);
  }

  /** A session that crosses the first midnight needs the evidence before it. */
  async #readingStart(day: Day): Promise<EpochMinute> {
    const [{ dayStart }, { evidenceReach }] = await Promise.all([
      import('../balance/calendar.ts'),
      import('../balance/sessions.ts'),
    ]);
    const { calendar, sessionRules } = readSettings();
    return dayStart(day, calendar) - evidenceReach(sessionRules);
  }

  #choice(): PeriodChoice {
    return readPeriodChoice(this.#memory.get(choiceKey)) ?? defaultChoice;
  }

  #setBusy(busy: boolean): void {
    if (this.#busy === busy) return;
    this.#busy = busy;
    this.#busyChanged.fire(busy);
  }
}
