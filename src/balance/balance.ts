import type { BucketId, PerBucket } from './bucket.ts';
import type { Correction } from './correction.ts';
import type { Evidence } from './evidence.ts';
import type { Leave, TimeEntry } from './entry.ts';
import type { Period } from './period.ts';
import type { Role, Target } from './role.ts';
import type { Session, SessionRules } from './session.ts';
import type { Day, EpochMinute, LeadCalendar } from './time.ts';

/** Everything a balance is computed from. Plain values; the same inputs always give the same balance. */
export interface BalanceInputs {
  readonly period: Period;
  readonly now: EpochMinute;
  readonly calendar: LeadCalendar;
  readonly role: Role;
  /** Expected minutes for each day of the week, index 0 = Monday … 6 = Sunday. */
  readonly weekPlan: readonly number[];
  readonly sessionRules: SessionRules;
  /** May reach beyond the period; what lies outside is cut off. */
  readonly evidence: readonly Evidence[];
  readonly entries: readonly TimeEntry[];
  readonly leave: readonly Leave[];
  /** As they were made: the last in the list on a piece of evidence holds. */
  readonly corrections: readonly Correction[];
  /** What reviews count for, unless corrected. */
  readonly reviewBucket: BucketId;
}

/** Minutes with what is known about their uncertainty: `low ≤ likely ≤ high`. */
export interface MinuteRange {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/** Whole percent that a share may lie between, as observed time is a range. */
export interface ShareRange {
  readonly low: number;
  readonly high: number;
}

export type Standing = 'below' | 'within' | 'above';

export interface BucketBalance {
  readonly id: BucketId;
  /** Logged minutes and those observed ones that count for it. */
  readonly minutes: MinuteRange;
  readonly logged: number;
  /** Whole percent of the accounted time; the three add up to 100 when anything is accounted for. */
  readonly share: number;
  readonly shareRange: ShareRange;
  readonly target: Target;
  /** Absent while coverage is too low for a judgement, or the range of the share too wide. */
  readonly standing?: Standing | undefined;
  /** Set where the range of the share reaches over an edge of the band. */
  readonly doubtful?: true | undefined;
}

export interface Coverage {
  readonly accounted: number;
  /** From the week plan less leave, the days up to and including today. */
  readonly expected: number;
  /** `accounted ≥ expected / 2`: below that no share is judged. */
  readonly enough: boolean;
}

/** An entry with what of it counted: a stretch shared with an earlier entry counts once. */
export interface CountedEntry {
  readonly entry: TimeEntry;
  readonly counted: number;
}

export interface Balance {
  readonly period: Period;
  readonly role: Role;
  readonly buckets: PerBucket<BucketBalance>;
  /** Sum of the likely minutes of the three buckets. */
  readonly accounted: number;
  readonly coverage: Coverage;
  /** Observed time, cut by logged intervals. */
  readonly observed: {
    /** Of all buckets together. */
    readonly minutes: MinuteRange;
    /** The same, by what it counts for: building, but for what reviews count for and what was corrected. */
    readonly perBucket: PerBucket<MinuteRange>;
    readonly commits: number;
    readonly reviews: number;
    readonly releases: number;
    readonly sessions: readonly Session[];
    /** Evidence of the period that a correction keeps from counting. */
    readonly leftOut: readonly Evidence[];
  };
  readonly entries: readonly CountedEntry[];
  /** Accounted likely minutes of today, whatever the period. */
  readonly today: { readonly day: Day; readonly minutes: PerBucket<number> };
}
