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

/** Lays out a timeline. The rules are whole minutes, none below 0. */
export function signsOf(timeline: readonly Evidence[], rules: SessionRules): Sign[] {
  const { gap, leadIn } = rules;
  const trailing = Math.floor(leadIn / 2);
  return timeline.map((evidence, index) => {
    const { at } = evidence;
    const previous = timeline[index - 1]?.at ?? -Infinity;
    const next = timeline[index + 1]?.at ?? Infinity;
    const opens = at - previous > gap;
    const back = (minutes: number): EpochMinute => Math.max(at - minutes, previous);
    // Between two sessions the time after the earlier one goes first, and the later one gets the rest.
    const leftBefore = Math.min(previous + trailing, back(leadIn));
    return {
      evidence,
      at,
      opens,
      low: at - previous <= Math.floor(gap / 2) ? previous : back(Math.floor(leadIn / 3)),
      likely: opens ? back(leadIn) : previous,
      high: opens ? Math.max(at - 2 * leadIn, leftBefore) : previous,
      trail: next - at > gap ? Math.min(at + trailing, Math.max(next - leadIn, at)) : at,
    };
  });
}
