/**
 * Runs at most one `work` at a time. A request during a run starts exactly one more run
 * afterwards, and resolves with it.
 */
export class Coalesced {
  readonly #work: () => Promise<void>;
  #running: Promise<void> | undefined;
  #next: Promise<void> | undefined;

  constructor(work: () => Promise<void>) {
    this.#work = work;
  }

  run(): Promise<void> {
    if (this.#running === undefined) {
      this.#running = this.#work().finally(() => {
        this.#running = undefined;
      });
      return this.#running;
    }
    this.#next ??= this.#running
      .catch(() => undefined) // reported to whoever asked for that run
      .then(() => {
        this.#next = undefined;
        return this.run();
      });
    return this.#next;
  }
}
