/** Chance with the shapes people's habits have; the same seed gives the same lead on every machine. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to, not including, 1. mulberry32. */
  unit(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** True in this part of the calls, 0 to 1. */
  happens(part: number): boolean {
    return this.unit() < part;
  }

  between(low: number, high: number): number {
    return low + this.unit() * (high - low);
  }

  normal(mean: number, deviation: number): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.unit()));
    return mean + deviation * radius * Math.cos(2 * Math.PI * this.unit());
  }

  /** Lognormal: durations of work are skewed to the right. */
  around(median: number, spread: number): number {
    return median * Math.exp(this.normal(0, spread));
  }

  /** Exponential: the wait for somebody else. */
  wait(mean: number): number {
    return -mean * Math.log(1 - this.unit());
  }

  pick<T>(items: readonly [T, ...T[]]): T {
    return items[Math.floor(this.unit() * items.length)] ?? items[0];
  }
}
