/** Something a writer does to the lead's files. Entries are known by their notes. */
export type Deed =
  | { readonly kind: 'opened' }
  | { readonly kind: 'add' | 'replace'; readonly note: string; readonly minutes: number }
  | { readonly kind: 'remove'; readonly note: string }
  | { readonly kind: 'tick'; readonly day: string };

/** What files must say after writers did this and that, the last deed of each perhaps half. */
export class Acknowledged {
  /** Minutes an entry may have; undefined among them: it may be gone. */
  readonly #entries = new Map<string, Set<number | undefined>>();
  readonly #ticks = new Set<string>();
  /** Deeds that were said to be done. */
  count = 0;

  begin(deed: Deed): void {
    if (deed.kind === 'add') this.#entries.set(deed.note, new Set([undefined, deed.minutes]));
    else if (deed.kind === 'replace') this.#entries.get(deed.note)?.add(deed.minutes);
    else if (deed.kind === 'remove') this.#entries.get(deed.note)?.add(undefined);
  }

  finish(deed: Deed): void {
    this.count += 1;
    if (deed.kind === 'add' || deed.kind === 'replace') this.#entries.set(deed.note, new Set([deed.minutes]));
    else if (deed.kind === 'remove') this.#entries.set(deed.note, new Set([undefined]));
    else if (deed.kind === 'tick') this.#ticks.add(deed.day);
  }

  /** What was acknowledged and is not there, or is there and was taken away. */
  missing(found: ReadonlyMap<string, number>, ticks: readonly string[]): string[] {
    const wrong = [...this.#entries].filter(([note, allowed]) => !allowed.has(found.get(note)));
    return [
      ...wrong.map(([note, allowed]) => `${note}: ${found.get(note)} is none of ${[...allowed].join(', ')}`),
      ...[...found.keys()].filter((note) => !this.#entries.has(note)).map((note) => `${note} came from nowhere`),
      ...[...this.#ticks].filter((day) => !ticks.includes(day)).map((day) => `the tick of ${day} is lost`),
    ];
  }

  /** What half a deed came to is how it is from now on. */
  settle(found: ReadonlyMap<string, number>): void {
    for (const note of this.#entries.keys()) this.#entries.set(note, new Set([found.get(note)]));
  }
}
