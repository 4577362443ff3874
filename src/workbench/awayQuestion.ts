import * as vscode from 'vscode';
import type { Interval } from '../balance/time.ts';

/** The absence this window asks about, if any. */
export class AwayQuestion implements vscode.Disposable {
  readonly #dismissed = new vscode.EventEmitter<Interval>();
  #stretch: Interval | undefined;

  readonly onDidDismiss = this.#dismissed.event;

  get stretch(): Interval | undefined {
    return this.#stretch;
  }

  ask(stretch: Interval | undefined): void {
    this.#stretch = stretch;
  }

  /** The lead does not want to be asked about it. */
  dismiss(stretch: Interval): void {
    this.#dismissed.fire(stretch);
  }

  dispose(): void {
    this.#dismissed.dispose();
  }
}
