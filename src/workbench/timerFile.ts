import { isBucketId } from '../balance/bucket.ts';
import type { RunningTimer } from '../balance/timerEnd.ts';
import type { TextFolder } from '../journal/textFile.ts';
import { keptJson } from './keptJson.ts';

const name = 'timer.json';

/** The one timer of all windows: a small file that is replaced whole, by one window at a time. */
export class TimerFile {
  readonly #folder: TextFolder;

  constructor(folder: TextFolder) {
    this.#folder = folder;
  }

  /** What runs now; a text that says nothing of a timer is one that does not run. @throws UnreadableFile */
  async read(): Promise<RunningTimer | undefined> {
    return timerIn(await this.#folder.file(name).read());
  }

  /**
   * Puts `next` in the place of `expected`, once `before` is done; the timer stays when that fails. No other
   * window can meanwhile, unless `before` waits for the lead for longer than a lock holds.
   *
   * @returns false when something else runs by now, be it after `before`. @throws JournalError
   */
  exchange(
    expected: RunningTimer | undefined,
    next: RunningTimer | undefined,
    before: () => Promise<unknown>,
  ): Promise<boolean> {
    return this.#folder.alone(name, async () => {
      const file = this.#folder.file(name);
      if (!isSame(timerIn(await file.read()), expected)) return false;
      await before();
      for (;;) {
        const text = await file.read();
        if (!isSame(timerIn(text), expected)) return false;
        if (await file.replace(text, textOf(next))) return true;
      }
    });
  }
}

/** Whether two say the same of the same stretch; what is known of it beside that may differ. */
export function isSame(one: RunningTimer | undefined, other: RunningTimer | undefined): boolean {
  return one?.bucket === other?.bucket && one?.since === other?.since;
}

function textOf(timer: RunningTimer | undefined): string {
  return `${JSON.stringify(timer ?? {})}\n`;
}

function timerIn(text: string | undefined): RunningTimer | undefined {
  const said = keptJson(text);
  if (typeof said !== 'object' || said === null || !('bucket' in said && 'since' in said)) return undefined;
  const { bucket, since } = said;
  if (!isBucketId(bucket) || !isMinute(since)) return undefined;
  return {
    bucket,
    since,
    ...('confirmed' in said && isMinute(said.confirmed) && { confirmed: said.confirmed }),
    ...('leftAt' in said && isMinute(said.leftAt) && { leftAt: said.leftAt }),
  };
}

function isMinute(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
