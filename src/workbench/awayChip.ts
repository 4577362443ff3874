import * as vscode from 'vscode';
import { awayStretch } from '../balance/away.ts';
import { dayOf } from '../balance/calendar.ts';
import type { TimeEntry } from '../balance/entry.ts';
import type { RunningTimer } from '../balance/timerEnd.ts';
import type { EpochMinute, Interval } from '../balance/time.ts';
import type { AwayQuestion } from './awayQuestion.ts';
import type { BalanceModel } from './balanceModel.ts';
import { currentMinute } from './clock.ts';
import { commandName, contextKeys, section } from './ids.ts';
import { Lifetime } from './lifetime.ts';
import { signsOf } from './observedEvidence.ts';
import type { Presence } from './presence.ts';
import { readSettings } from './settings.ts';
import type { Timer } from './timer.ts';
import { duration } from './words.ts';

interface AwayChipParts {
  readonly question: AwayQuestion;
  readonly presence: Pick<Presence, 'onDidReturn' | 'firstUse'>;
  readonly model: Pick<BalanceModel, 'current' | 'onDidChange'>;
  readonly timer: Pick<Timer, 'onDidRead'>;
  readonly now?: () => EpochMinute;
}

/** A time without the editor, with the entries that were known when it was first looked at. */
interface Spell {
  readonly interval: Interval;
  known?: ReadonlySet<string>;
}

/** "47 min away: S / P / B / not work" in the status bar, until that is answered otherwise or the day is over. */
export class AwayChip implements vscode.Disposable {
  readonly #lifetime = new Lifetime();
  readonly #item = this.#lifetime.own(
    vscode.window.createStatusBarItem(`${section}.away`, vscode.StatusBarAlignment.Left, -103),
  );
  readonly #parts: AwayChipParts;
  readonly #now: () => EpochMinute;
  #spells: readonly Spell[] = [];
  #timer: RunningTimer | undefined;

  constructor(parts: AwayChipParts) {
    const { presence, model, timer } = parts;
    this.#parts = parts;
    this.#now = parts.now ?? currentMinute;
    this.#item.name = vscode.l10n.t('Tech Lead Balance: Away');
    this.#item.command = commandName('answerAway');
    this.#lifetime.own(
      presence.onDidReturn((interval) => {
        this.#spells = [...this.#spells, { interval }];
        this.refresh();
      }),
    );
    this.#lifetime.own(
      timer.onDidRead((running) => {
        this.#timer = running;
        this.refresh();
      }),
    );
    this.#lifetime.own(model.onDidChange(() => this.refresh()));
    this.#lifetime.own(
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(section)) this.refresh();
      }),
    );
    const everyMinute = setInterval(() => this.refresh(), 60_000);
    this.#lifetime.own(new vscode.Disposable(() => clearInterval(everyMinute)));
  }

  /** Shows what is to be asked now, if anything. */
  refresh(): void {
    if (this.#lifetime.ended) return;
    const stretch = this.#spells.length === 0 ? undefined : this.#stretch();
    this.#parts.question.stretch = stretch;
    void vscode.commands.executeCommand('setContext', contextKeys.wasAway, stretch !== undefined);
    if (stretch === undefined) {
      this.#item.hide();
      return;
    }
    const time = duration(stretch.end - stretch.start);
    this.#item.text = `$(coffee) ${vscode.l10n.t('{0} away: S / P / B / not work', time)}`;
    this.#item.tooltip = vscode.l10n.t('Say what the time away from the editor was');
    this.#item.accessibilityInformation = {
      label: vscode.l10n.t('{0} away from the editor. Activate to say what it was.', time),
    };
    this.#item.show();
  }

  dispose(): void {
    this.#lifetime.dispose();
  }

  /** Of the latest spell there is something to ask about. */
  #stretch(): Interval | undefined {
    const { model, presence, question } = this.#parts;
    const { askAfterAway, calendar, weekPlan } = readSettings();
    const { current } = model;
    if (!askAfterAway || current === undefined) return undefined;
    const { entries, leave } = current.written;
    const signs = signsOf(current);
    const now = this.#now();
    const today = dayOf(now, calendar);
    return this.#spells
      .map((spell) => {
        const known = (spell.known ??= new Set(entries.map(({ id }) => id)));
        return awayStretch({
          spell: spell.interval,
          now,
          calendar,
          weekPlan,
          leave,
          entries,
          signs,
          firstUse: presence.firstUse,
          notWork: question.notWork,
          loggedSince: minutesWithoutStart(entries.filter(({ id, on }) => on === today && !known.has(id))),
          timedSince: this.#timer?.since,
        });
      })
      .findLast((stretch) => stretch !== undefined);
  }
}

function minutesWithoutStart(entries: readonly TimeEntry[]): number {
  return entries.reduce((sum, { at, minutes }) => sum + (at === undefined ? minutes : 0), 0);
}
