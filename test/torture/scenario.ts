/** One way of treating the lead's files badly, as often as asked. */
export interface Scenario {
  /** What the long run takes, unless `--rounds` says otherwise. */
  readonly rounds: number;
  readonly run: (rounds: number, say: (progress: string) => void) => Promise<Outcome>;
}

export interface Outcome {
  /** Each promise that did not hold, with what is needed to see it again. */
  readonly broken: readonly string[];
  /** Promises about time that did not hold; a busy machine may be the reason. */
  readonly late?: readonly string[];
  readonly figures: Readonly<Record<string, unknown>>;
}

/** Does the work for 0 to `count` − 1, several at a time. */
export async function inParallel(count: number, width: number, work: (index: number) => Promise<void>): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: Math.min(width, count) }, lane));
}
