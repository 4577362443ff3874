import type { TakenBack } from '../journal/trace.ts';
import { Turns } from '../journal/turns.ts';
import type { Change } from './change.ts';

/** Something this window did, and can take back. */
export interface Undoable {
  readonly change: Change;
  /** Leaves what other hands changed since as it is, and says so. */
  takeBack(): Promise<TakenBack>;
}

/** As far back as anybody remembers. */
const mostSteps = 20;

/** What this window did of late, to be taken back one step after the other, the last one first. */
export class UndoStack {
  readonly #steps: Undoable[] = [];
  readonly #turns = new Turns();
  readonly #changed: (canUndo: boolean) => void;

  /** @param changed is told whenever something was done or taken back. */
  constructor(changed: (canUndo: boolean) => void) {
    this.#changed = changed;
  }

  get canUndo(): boolean {
    return this.#steps.length > 0;
  }

  push(step: Undoable): void {
    this.#steps.push(step);
    if (this.#steps.length > mostSteps) this.#steps.shift();
    this.#changed(true);
  }

  /**
   * Takes back the last step; `undefined` when there is none. A step that cannot be taken back now,
   * because a file has problems, can be later.
   */
  undo(): Promise<(TakenBack & { readonly change: Change }) | undefined> {
    return this.#turns.run(async () => {
      const step = this.#steps.at(-1);
      if (step === undefined) return undefined;
      const result = await step.takeBack();
      const at = this.#steps.indexOf(step);
      if (at >= 0) this.#steps.splice(at, 1);
      this.#changed(this.#steps.length > 0);
      return { ...result, change: step.change };
    });
  }
}
