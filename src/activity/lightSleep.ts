/** Milliseconds without output after which the reader may sleep: a log that is at hand brings a piece every 0.1 ms. */
const quiet = 0.5;

/**
 * Keeps the event loop awake while output comes in quick succession. A writer that finds its reader asleep has to
 * wake it for every piece of 4 kB, which costs a fast log up to a tenth of its time (test/bench/README.md). The loop
 * goes on serving everybody else, and sleeps as soon as the disk or the end makes the output pause.
 */
export class LightSleep {
  #awakeUntil = 0;
  #turning = false;

  /** To be called for each piece. */
  stir(): void {
    this.#awakeUntil = performance.now() + quiet;
    if (!this.#turning) this.#turn();
  }

  #turn(): void {
    this.#turning = performance.now() < this.#awakeUntil;
    if (this.#turning) setImmediate(() => this.#turn());
  }
}
