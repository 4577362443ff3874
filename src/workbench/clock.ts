import type { EpochMinute } from '../balance/time.ts';

/** Now, in whole minutes since the epoch. The only place the product reads the clock. */
export function currentMinute(): EpochMinute {
  return Math.floor(Date.now() / 60_000);
}
