import type { EpochMinute } from '../balance/time.ts';
import type { Reading } from './readRepository.ts';
import type { Repository } from './repository.ts';

const minutesOfADay = 24 * 60;

/** What decides whether a reading would come out the same again. */
export interface ReadingKey {
  readonly repository: Repository;
  readonly identities: readonly string[];
  readonly from: EpochMinute;
  readonly now: EpochMinute;
}

interface Kept extends ReadingKey {
  readonly reading: Reading;
}

/** The last reading of each repository, in memory. It serves every window that begins no earlier. */
export class ReadingCache {
  readonly #kept = new Map<string, Kept>();

  /** The reading that a new one would repeat. */
  current(key: ReadingKey): Reading | undefined {
    const kept = this.#kept.get(key.repository.commonFolder);
    const same =
      kept?.repository.fingerprint === key.repository.fingerprint &&
      kept.repository.root === key.repository.root &&
      // What counts as a date from the future moves on.
      dayOf(kept.now) === dayOf(key.now);
    return same ? this.lastGood(key) : undefined;
  }

  /** The reading to go on with when a new one failed: true, if not all of the truth. */
  lastGood(key: ReadingKey): Reading | undefined {
    const kept = this.#kept.get(key.repository.commonFolder);
    const fits =
      kept !== undefined && kept.from <= key.from && kept.identities.join('\n') === key.identities.join('\n');
    return fits ? kept.reading : undefined;
  }

  keep(key: ReadingKey, reading: Reading): void {
    this.#kept.set(key.repository.commonFolder, { ...key, reading });
  }
}

function dayOf(minute: EpochMinute): number {
  return Math.floor(minute / minutesOfADay);
}
