import type { Balance } from './balance.ts';
import type { BucketId } from './bucket.ts';
import { dayOf } from './calendar.ts';
import type { TimeEntry } from './entry.ts';
import type { Day, LeadCalendar } from './time.ts';

/** What a part of the time went into: a repository, or what an entry is told apart by. */
export interface PartName<Kind extends string> {
  readonly kind: Kind | 'repository';
  readonly name: string;
}

export interface SpentPart<Kind extends string> extends PartName<Kind> {
  readonly bucket: BucketId;
  minutes: number;
  /** The day it was first met on. */
  first: Day;
}

/**
 * What the minutes of these balances went into, by a key that tells a part from another whatever the case of its
 * name: observed time by its repository, logged time by what `nameOf` says of an entry.
 */
export function spentParts<Kind extends string>(
  balances: readonly Balance[],
  calendar: LeadCalendar,
  nameOf: (entry: TimeEntry) => PartName<Kind>,
): Map<string, SpentPart<Kind>> {
  const parts = new Map<string, SpentPart<Kind>>();
  const add = ({ kind, name }: PartName<Kind>, bucket: BucketId, minutes: number, day: Day): void => {
    if (minutes === 0) return;
    const key = `${bucket} ${kind} ${name.toLowerCase()}`;
    const known = parts.get(key);
    if (known === undefined) parts.set(key, { kind, name, bucket, minutes, first: day });
    else {
      known.minutes += minutes;
      if (day < known.first) known.first = day;
    }
  };
  for (const { observed, entries } of balances) {
    for (const { evidence, bucket, minutes } of observed.sessions.flatMap((session) => session.evidence)) {
      add({ kind: 'repository', name: evidence.repository }, bucket, minutes, dayOf(evidence.at, calendar));
    }
    for (const { entry, counted } of entries) add(nameOf(entry), entry.bucket, counted, entry.on);
  }
  return parts;
}
