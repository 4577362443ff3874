import * as vscode from 'vscode';
import { elapsed, silenceSince, timerDoubt, type RunningTimer } from '../balance/timerEnd.ts';
import type { EpochMinute, Interval } from '../balance/time.ts';
import type { BalanceModel } from './balanceModel.ts';
import { currentMinute } from './clock.ts';
import { watchFolder } from './folderWatch.ts';
import { commandName, contextKeys, section } from './ids.ts';
import { Lifetime } from './lifetime.ts';
import { signsOf } from './observedEvidence.ts';
import type { Presence } from './presence.ts';
import { inBackground } from './report.ts';
import { readSettings } from './settings.ts';
import type { Timer } from './timer.ts';
import { bucketShortName, duration } from './words.ts';

interface TimerItemParts {
  readonly timer: Timer;
  readonly presence: Pick<Presence, 'onDidReturn'>;
  readonly model: Pick<BalanceModel, 'current'>;
  readonly storage: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
  readonly now?: () => EpochMinute;
}

/** The timer in the status bar of this window, whichever window started it; one that was forgotten asks. */
export class TimerItem implements vscode.Disposable {
  readonly #lifetime = new Lifetime();
  readonly #item = this.#lifetime.own(
    vscode.window.createStatusBarItem(`${section}.timer`, vscode.StatusBarAlignment.Left, -102),
  );
  readonly #parts: TimerItemParts;
  readonly #now: () => EpochMinute;

  constructor(parts: TimerItemParts) {
    const { timer, presence, storage, log } = parts;
    this.#parts = parts;
    this.#now = parts.now ?? currentMinute;
    this.#item.name = vscode.l10n.t('Tech Lead Balance: Timer');
    this.#item.command = commandName('timerActions');
    this.#lifetime.own(timer.onDidRead((running) => this.#show(running)));
    const read = () => inBackground(timer.read(), log);
    this.#lifetime.own(watchFolder(storage.fsPath, read, 'timer.json'));
    this.#lifetime.own(vscode.window.onDidChangeWindowState(read));
    this.#lifetime.own(presence.onDidReturn((spell) => inBackground(this.#noteSilence(spell), log)));
    const everyMinute = setInterval(read, 60_000);
    this.#lifetime.own(new vscode.Disposable(() => clearInterval(everyMinute)));
    read();
  }

  dispose(): void {
    this.#lifetime.dispose();
  }

  /** After hours in which nobody was there, what the timer says is not believed any more. */
  async #noteSilence({ start }: Interval): Promise<void> {
    const { timer, model } = this.#parts;
    const running = await timer.read();
    if (running === undefined || running.leftAt !== undefined) return;
    const signs = model.current === undefined ? [] : signsOf(model.current);
    const leftAt = silenceSince(running, [start, ...signs], this.#now());
    if (leftAt !== undefined) await timer.exchange(running, { ...running, leftAt });
  }

  #show(running: RunningTimer | undefined): void {
    void vscode.commands.executeCommand('setContext', contextKeys.timerRunning, running !== undefined);
    if (running === undefined) {
      this.#item.hide();
      return;
    }
    const now = this.#now();
    const bucket = bucketShortName(running.bucket);
    const time = duration(elapsed(running, now));
    if (timerDoubt(running, now, readSettings().calendar) === undefined) {
      this.#item.text = `$(watch) ${bucket} ${time}`;
      this.#item.tooltip = vscode.l10n.t('Stop, switch or discard the timer');
      this.#item.accessibilityInformation = {
        label: vscode.l10n.t('Timer, {0}, {1}. Activate to stop, switch or discard.', bucket, time),
      };
    } else {
      this.#item.text = `$(watch) ${vscode.l10n.t('{0}: until when?', bucket)}`;
      this.#item.tooltip = vscode.l10n.t('The timer was probably forgotten. Say when it should have stopped.');
      this.#item.accessibilityInformation = {
        label: vscode.l10n.t('Timer, {0}, probably forgotten. Activate to say until when.', bucket),
      };
    }
    this.#item.show();
  }
}
