/** Chance that is the same on every machine and every run. */
export interface Random {
  /** A whole number from `low` to `high`, both inside. */
  between(low: number, high: number): number;
  /** True in about `percent` of 100 calls. */
  chance(percent: number): boolean;
  shuffled<T>(items: readonly T[]): T[];
}

/** mulberry32: small, quick and good enough to make a history look unplanned. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    between,
    chance: (percent) => next() * 100 < percent,
    shuffled: (items) =>
      items
        .map((item) => ({ item, key: next() }))
        .toSorted((a, b) => a.key - b.key)
        .map(({ item }) => item),
  };
}
