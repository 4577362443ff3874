import * as vscode from 'vscode';
import type { RunningTimer } from '../balance/timerEnd.ts';
import { HumanError } from './humanError.ts';
import type { TimerFile } from './timerFile.ts';

/** The timer that all windows share, in a file, so that it survives reloads and crashes. */
export class Timer implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<RunningTimer | undefined>();
  readonly #storage: vscode.Uri;
  #file: Promise<TimerFile> | undefined;
  #begun = 0;
  #told = 0;

  /** Fires when this window reads or changes the timer. */
  readonly onDidRead = this.#changed.event;

  constructor(storage: vscode.Uri) {
    this.#storage = storage;
  }

  /** What runs now, whichever window started it. @throws {HumanError} */
  async read(): Promise<RunningTimer | undefined> {
    this.#begun += 1;
    const turn = this.#begun;
    const running = await this.#with((file) => file.read());
    this.#tell(turn, running);
    return running;
  }

  /** See {@link TimerFile.exchange}. @throws {HumanError} */
  async exchange(
    expected: RunningTimer | undefined,
    next: RunningTimer | undefined,
    before: () => Promise<unknown> = () => Promise.resolve(),
  ): Promise<boolean> {
    const done = await this.#with((file) => file.exchange(expected, next, before));
    if (done) this.#tell((this.#begun += 1), next);
    else await this.read();
    return done;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  /** A read that began earlier may end later, and would say what is no longer so. */
  #tell(turn: number, running: RunningTimer | undefined): void {
    if (turn <= this.#told) return;
    this.#told = turn;
    this.#changed.fire(running);
  }

  async #with<T>(work: (file: TimerFile) => Promise<T>): Promise<T> {
    this.#file ??= Promise.all([import('./timerFile.ts'), import('../journal/nodeTextFile.ts')]).then(
      ([{ TimerFile }, { nodeTextFolder }]) => new TimerFile(nodeTextFolder(this.#storage.fsPath)),
    );
    try {
      return await work(await this.#file);
    } catch (error) {
      if (error instanceof Error && error.name === 'UnreadableFile') throw unreadable(this.#storage, error);
      const { fileError } = await import('./fileErrors.ts');
      throw fileError(error, this.#storage);
    }
  }
}

/** Written whole or not at all, it became so by a disk or by other hands. */
function unreadable(storage: vscode.Uri, error: Error): HumanError {
  const { fsPath } = vscode.Uri.joinPath(storage, 'timer.json');
  const message = vscode.l10n.t('The timer cannot be read, so it is left as it is. Delete {0} to begin anew.', fsPath);
  return new HumanError(message, { detail: error.message });
}
