import { stat } from 'node:fs/promises';
import { GitFailure } from './gitFailure.ts';
import { Slots } from './slots.ts';

/** Milliseconds a place may take to say whether it is there; a disk at hand takes less than one. */
const patience = 3_000;

/** Node lets four file calls wait at a time; the others are left to whoever else needs files. */
const mostWaiting = 2;

/** Knows where files can be asked for: a call to a mount that is dead never ends, and nobody can end it. */
export class Places {
  readonly #look: (place: string) => Promise<unknown>;
  readonly #patience: number;
  readonly #slots = new Slots(mostWaiting);
  /** Places whose call is still waiting although nobody waits for it any more. */
  readonly #silent = new Set<string>();

  /** `look` asks for whatever a place is; `wait` in milliseconds. */
  constructor(look: (place: string) => Promise<unknown> = stat, wait = patience) {
    this.#look = look;
    this.#patience = wait;
  }

  /** Comes back when a place answers, be it that nothing is there. Throws a `GitFailure` when it does not. */
  async answers(place: string): Promise<void> {
    const failure = new GitFailure('timedOut', `${place} did not answer within ${this.#patience} ms`);
    if (this.#silent.has(place)) throw failure;
    const { promise: silence, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => {
      this.#silent.add(place);
      reject(failure);
    }, this.#patience);
    const answer = this.#slots
      .hold(() => this.#look(place))
      .catch(() => undefined)
      .finally(() => this.#silent.delete(place));
    try {
      await Promise.race([answer, silence]);
    } finally {
      clearTimeout(timer);
    }
  }
}
