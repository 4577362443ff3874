import * as vscode from 'vscode';
import { isBucketId, type BucketId } from '../balance/bucket.ts';
import type { EpochMinute } from '../balance/time.ts';
import { currentMinute } from './clock.ts';
import { commandName, contextKeys, section } from './ids.ts';
import { Lifetime } from './lifetime.ts';
import { bucketShortName, duration } from './words.ts';

const timerKey = 'timer';

export interface RunningTimer {
  readonly bucket: BucketId;
  readonly since: EpochMinute;
}

/** A running timer, kept in the editor's memory so that it survives a reload. */
export class Timer implements vscode.Disposable {
  readonly #lifetime = new Lifetime();
  readonly #item = this.#lifetime.own(
    vscode.window.createStatusBarItem(`${section}.timer`, vscode.StatusBarAlignment.Left, -102),
  );
  readonly #memory: vscode.Memento;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
    this.#item.name = vscode.l10n.t('Tech Lead Balance: Timer');
    this.#item.command = commandName('stopTimer');
    const everyMinute = setInterval(() => this.#show(), 60_000);
    this.#lifetime.own(new vscode.Disposable(() => clearInterval(everyMinute)));
    this.#show();
  }

  get running(): RunningTimer | undefined {
    const kept = this.#memory.get<Partial<RunningTimer>>(timerKey);
    return kept !== undefined && isBucketId(kept.bucket) && typeof kept.since === 'number'
      ? { bucket: kept.bucket, since: kept.since }
      : undefined;
  }

  async start(bucket: BucketId): Promise<void> {
    await this.#set({ bucket, since: currentMinute() });
  }

  async clear(): Promise<void> {
    await this.#set(undefined);
  }

  dispose(): void {
    this.#lifetime.dispose();
  }

  async #set(running: RunningTimer | undefined): Promise<void> {
    await this.#memory.update(timerKey, running);
    this.#show();
  }

  #show(): void {
    const { running } = this;
    void vscode.commands.executeCommand('setContext', contextKeys.timerRunning, running !== undefined);
    if (running === undefined) {
      this.#item.hide();
      return;
    }
    const elapsed = duration(currentMinute() - running.since);
    this.#item.text = `$(watch) ${bucketShortName(running.bucket)} ${elapsed}`;
    this.#item.tooltip = vscode.l10n.t('Stop the timer and log {0}', elapsed);
    this.#item.accessibilityInformation = {
      label: vscode.l10n.t('Timer, {0}, {1}. Activate to stop and log.', bucketShortName(running.bucket), elapsed),
    };
    this.#item.show();
  }
}
