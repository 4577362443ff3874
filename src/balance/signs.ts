import type { Evidence } from './evidence.ts';
import type { SessionRules } from './session.ts';
import type { EpochMinute } from './time.ts';

/**
 * A sign of work and the time it speaks for. Before it: from `high`, `likely` or `low` up to `at`,
 * with high ≤ likely ≤ low. After it: up to `trail`, in the high value only. The stretches of
 * different signs share no minute.
 */
export interface Sign {
  readonly evidence: Evidence;
  readonly at: EpochMinute;
  /** No sign lies within the gap before it. */
  readonly opens: boolean;
  readonly low: EpochMinute;
  readonly likely: EpochMinute;
  readonly high: EpochMinute;
  readonly trail: EpochMinute;
}

/**
 * What is assumed at most before a review in the middle of a day, however long the lead takes from
 * commit to commit: a review is short, and its trailer has the time at which somebody committed it.
 */
const longestReview = 30;
/** After as long a pause as this, the first sign is the first of a day, and stands for all before it. */
export const night = 420;
/** The rhythm gives no lead-in longer than this. */
export const longestRhythm = 180;

/** Minutes assumed before a sign that opens a session. */
interface LeadIn {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  /** Assumed after it, in the high value only, when it closes a session. */
  readonly trail: number;
}

/** Lays out a timeline. */
export function signsOf(timeline: readonly Evidence[], rules: SessionRules): Sign[] {
  const gap = wholeMinutes(rules.gap);
  const own = leadInOf(rules);
  const review = leadInOf({ ...rules, leadIn: Math.min(own.likely, longestReview) });
  const lowGap = rules.range === undefined ? Math.floor(gap / 2) : gap;
  const leadIns: LeadIn[] = [];
  timeline.forEach(({ kind, at }, index) => {
    const since = at - (timeline[index - 1]?.at ?? -Infinity);
    // In the same minute a commit comes first, and stands for the review as well.
    const same = since === 0 ? leadIns[index - 1] : undefined;
    leadIns.push(same ?? (kind === 'review' && since <= night ? review : own));
  });
  return timeline.map((evidence, index) => {
    const { at } = evidence;
    const previous = timeline[index - 1]?.at ?? -Infinity;
    const next = timeline[index + 1]?.at ?? Infinity;
    const opens = at - previous > gap;
    const { low, likely, high, trail } = leadIns[index] ?? own;
    const back = (minutes: number): EpochMinute => Math.max(at - minutes, previous);
    // Between two sessions the time after the earlier one goes first, and the later one gets the rest.
    const leftBefore = Math.min(previous + (leadIns[index - 1] ?? own).trail, back(likely));
    return {
      evidence,
      at,
      opens,
      low: at - previous > lowGap ? back(low) : previous,
      likely: opens ? back(likely) : previous,
      high: opens ? Math.max(at - high, leftBefore) : previous,
      trail: next - at > gap ? Math.min(at + trail, Math.max(next - (leadIns[index + 1] ?? own).likely, at)) : at,
    };
  });
}

/**
 * How far beyond a window evidence still matters, in minutes, whatever rhythm takes the place of the lead-in.
 * Evidence that reaches this far on both sides gives the same sessions in the window as all the evidence there is.
 */
export function evidenceReach(rules: SessionRules): number {
  // Whether a review begins a day is decided by the sign before it.
  return Math.max(wholeMinutes(rules.gap), leadInOf(rules).high, longestRhythm) + night;
}

/** With a range, low and high are parts of the likely minutes, and nothing is assumed beyond these. */
function leadInOf({ leadIn, range }: SessionRules): LeadIn {
  const likely = wholeMinutes(leadIn);
  if (range !== undefined) return { low: likely, likely, high: likely, trail: 0 };
  return { low: Math.floor(likely / 3), likely, high: likely * 2, trail: Math.floor(likely / 2) };
}

function wholeMinutes(minutes: number): number {
  return Math.max(0, Math.floor(minutes));
}
