import { join } from 'node:path';
import * as vscode from 'vscode';
import { shortestAway } from '../balance/away.ts';
import { dayOf } from '../balance/calendar.ts';
import type { EpochMinute, Interval } from '../balance/time.ts';
import { Turns } from '../journal/turns.ts';
import { currentMinute } from './clock.ts';
import { LastUse } from './lastUse.ts';
import { Lifetime } from './lifetime.ts';
import { inBackground } from './report.ts';
import { readSettings } from './settings.ts';

const everyMinute = 60_000;

/**
 * Notices that the lead uses the editor, in whichever window, and after how long they came back. Only times
 * are kept, never what was typed or opened.
 */
export class Presence implements vscode.Disposable {
  readonly #lifetime = new Lifetime();
  readonly #returned = this.#lifetime.own(new vscode.EventEmitter<Interval>());
  readonly #turns = new Turns();
  readonly #file: LastUse;
  readonly #isWanted: () => Promise<boolean>;
  readonly #now: () => EpochMinute;
  #first: EpochMinute | undefined;
  #last: EpochMinute | undefined;

  /** Fires in the window the lead came back to, with the time in which no window was used. */
  readonly onDidReturn = this.#returned.event;

  /** @param parts.isWanted whether anybody wants to know; nothing is written otherwise */
  constructor(parts: {
    storage: vscode.Uri;
    isWanted: () => Promise<boolean>;
    log: vscode.LogOutputChannel;
    now?: () => EpochMinute;
  }) {
    this.#file = new LastUse(join(parts.storage.fsPath, 'last-use'));
    this.#isWanted = parts.isWanted;
    this.#now = parts.now ?? currentMinute;
    const sign = () => inBackground(this.sign(), parts.log);
    const signIfActive = () => {
      const { focused, active } = vscode.window.state;
      if (focused && active) sign();
    };
    this.#lifetime.own(vscode.window.onDidChangeWindowState(signIfActive));
    this.#lifetime.own(
      vscode.window.onDidChangeTextEditorSelection(({ kind }) => {
        // What extensions and agents do to a text moves its selection as well, but by no key or mouse.
        if (kind === vscode.TextEditorSelectionChangeKind.Keyboard) sign();
        if (kind === vscode.TextEditorSelectionChangeKind.Mouse) sign();
      }),
    );
    const timer = setInterval(signIfActive, everyMinute);
    this.#lifetime.own(new vscode.Disposable(() => clearInterval(timer)));
    signIfActive();
  }

  /** The first use of the editor on the day of the last one, as far as that is known. */
  get firstUse(): EpochMinute | undefined {
    return this.#first;
  }

  /** The lead is here. Files are asked at most once a minute; resolves when what this means is told. */
  async sign(): Promise<void> {
    const now = this.#now();
    const own = this.#last;
    this.#last = now;
    await this.#turns.run(async () => {
      if (own !== now) await this.#notice(now, own);
    });
  }

  dispose(): void {
    this.#lifetime.dispose();
  }

  async #notice(now: EpochMinute, own: EpochMinute | undefined): Promise<void> {
    if (!(await this.#isWanted())) return;
    const known = await this.#file.read();
    const { calendar } = readSettings();
    const isToday = known?.first !== undefined && dayOf(known.first, calendar) === dayOf(now, calendar);
    this.#first = isToday ? known.first : now;
    await this.#file.write({ first: this.#first, last: now }, known);
    const last = Math.max(known?.last ?? own ?? now, own ?? 0);
    if (now - last >= shortestAway && !this.#lifetime.ended) this.#returned.fire({ start: last, end: now });
  }
}
