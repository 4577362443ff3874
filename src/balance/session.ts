import type { MinuteRange } from './balance.ts';
import type { BucketId, PerBucket } from './bucket.ts';
import type { Evidence } from './evidence.ts';
import type { Interval } from './time.ts';

export interface SessionRange {
  /** 0 to 1, taken to the whole percent: the part of the likely minutes that surely were work. */
  readonly lowPart: number;
  /** The most that may have been worked before the first sign of a session. Minutes. */
  readonly highLeadIn: number;
}

/** How commit times become working time. Minutes. */
export interface SessionRules {
  /** Two signs of work at most this far apart belong to one session. */
  readonly gap: number;
  /** Work assumed before the first sign of a session. */
  readonly leadIn: number;
  /** How far the truth may lie from the likely value; see `buildSessions` for what holds without. */
  readonly range?: SessionRange | undefined;
  /**
   * 0 to 1, taken to the whole percent: how much of a minute counts that led up to work an agent did
   * at the lead's word. The high value keeps such minutes whole.
   */
  readonly directedWeight: number;
}

/** Evidence with the likely minutes that led up to it, and what they count for. */
export interface CreditedEvidence {
  readonly evidence: Evidence;
  readonly bucket: BucketId;
  readonly minutes: number;
}

/** One uninterrupted stretch of building, over all repositories. */
export interface Session extends Interval, MinuteRange {
  /** The same minutes by what they count for. */
  readonly perBucket: PerBucket<MinuteRange>;
  readonly evidence: readonly CreditedEvidence[];
  /** Minutes that a logged entry took out of the likely value. */
  readonly cut: number;
  /** Minutes that `directedWeight` took out of it: `likely + cut + directedOff` is the whole stretch. */
  readonly directedOff: number;
}
