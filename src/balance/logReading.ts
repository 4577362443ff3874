import type { BucketId } from './bucket.ts';
import type { Responsibility } from './responsibility.ts';
import type { Day } from './time.ts';

/** What the reader of a log line has to know. Words and codes in lower case; case never matters. */
export interface LogContext {
  readonly today: Day;
  /** Whether a time of the clock, `HH:MM`, is still to come today; without it none is. */
  readonly isToCome?: ((at: string) => boolean) | undefined;
  readonly responsibilities: readonly Pick<Responsibility, 'id' | 'bucket'>[];
  /** Words of the lead's language, beside `s`, `p`, `b` and the ids, which cannot be redefined. */
  readonly bucketWords?: ReadonlyMap<string, BucketId> | undefined;
  /** Words of the lead's language for the days of the week, 1 = Monday … 7 = Sunday. */
  readonly weekdayWords?: ReadonlyMap<string, number> | undefined;
  /** Words of the lead's language for today (0), yesterday (1) and the days before: days back. */
  readonly daysAgoWords?: ReadonlyMap<string, number> | undefined;
  /** Words of the lead's language for a whole day, beside `day`. */
  readonly dayWords?: ReadonlySet<string> | undefined;
}

/** How a log line was understood. It can be logged once it has a bucket and minutes. */
export interface LogReading {
  readonly bucket?: BucketId | undefined;
  /** 1 to 1440. */
  readonly minutes?: number | undefined;
  readonly on: Day;
  /** `HH:MM`. */
  readonly at?: string | undefined;
  /** The words that mean nothing else, in order, one space apart; empty when there are none. */
  readonly note: string;
  /** Id of a responsibility. */
  readonly responsibility?: string | undefined;
}

export type LogProblemCode =
  /** Neither named nor known from a responsibility. */
  | 'missingBucket'
  | 'missingMinutes'
  /** The duration is less than 1 or more than 1440 minutes; there are no minutes then. */
  | 'minutesOutOfRange'
  /** A second duration with a unit; it stayed in the note. */
  | 'minutesTwice'
  /** The duration was found between words of the note. */
  | 'minutesInNote'
  /** The duration was a number alone, found after the note. */
  | 'minutesAtEnd'
  /** There is no duration, and this word looks like one that was meant; it stayed in the note. */
  | 'notADuration'
  /** A second bucket before the note; it stayed in the note. */
  | 'bucketTwice'
  /** The bucket was found after the note. */
  | 'bucketAtEnd'
  /** The bucket was found between words of the note, beside the duration. */
  | 'bucketInNote'
  /** The responsibility belongs to another bucket than the one named, which counts. */
  | 'bucketDiffers'
  /** No responsibility begins like this; the word stayed in the note. */
  | 'unknownResponsibility'
  /** Several responsibilities begin like this; the word stayed in the note. */
  | 'ambiguousResponsibility'
  | 'responsibilityTwice'
  /** Begins with `@` and is neither day nor time; the word stayed in the note. */
  | 'notUnderstood'
  | 'dayTwice'
  | 'timeTwice'
  /** The day, or the start on it, is still to come. */
  | 'inFuture'
  /** The proportions of a day are not three numbers, or all 0. */
  | 'sharesNotUnderstood'
  /** The proportions of a day do not add up to 100, and are scaled. */
  | 'sharesScaled'
  /** A start or a responsibility, which a whole day cannot have; it is left out. */
  | 'notForDay';

/** Something the lead should see before Enter. */
export interface LogProblem {
  readonly code: LogProblemCode;
  /** The word as typed; empty where one is missing. */
  readonly word: string;
}

export interface LogResult {
  readonly reading: LogReading;
  readonly problems: readonly LogProblem[];
}
