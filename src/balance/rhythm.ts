import type { Evidence } from './evidence.ts';
import type { SessionRange, SessionRules } from './session.ts';
import { longestRhythm, night } from './signs.ts';
import type { EpochMinute } from './time.ts';
import { within } from './timeline.ts';

/** How long a lead works before there is something to see, drawn from their own commits. Minutes. */
export interface Rhythm {
  /** Shorter than the default: a longer pause counts for no more than the lead-in. */
  readonly gap: number;
  /** 15 to 180, in steps of 5. */
  readonly leadIn: number;
  /** Wide for who commits rarely: most of the work is out of sight. */
  readonly range: SessionRange;
  /** What it is drawn from: commits, those a few minutes apart as one, and the days they were made on. */
  readonly pieces: number;
  readonly days: number;
}

/** Which of the rules the lead leaves to the rhythm. */
export interface LeftToRhythm {
  readonly gap: boolean;
  readonly leadIn: boolean;
}

/** A rhythm is drawn from the twelve weeks before. */
const span = 84 * 1440;
/** Fewer pieces on fewer days say nothing about a habit. */
const fewestPieces = 10;
const fewestDays = 5;

// The figures below were chosen with one half of the habits in test/bench/accuracy.

/** Commits that follow so closely were one piece of work, put away in parts. */
const onePiece = 15;
/** Of a longer pause nobody knows how much was work. */
const pause = 60;
/** Assumed to be worked on after the last commit of a day. */
const afterLast = 30;
/** Until there is much to go by, the rhythm is drawn towards an hour, with the weight of so many pieces. */
const usual = { minutes: 60, pieces: 4 };
const shortest = 15;
/** Pieces a day from which on what is seen bears the estimate. */
const often = 1.7;
const narrow: SessionRange = { low: 0.55, high: 1.5 };

/**
 * The rhythm of the twelve weeks before an instant, or nothing when there is too little to go by.
 * All the time in which a commit might have come, by the commits that came soon: the time between
 * two, of a longer pause within a day an hour, and a while after the last of each day. Reviews and
 * the work of agents come at the times of others and have no say.
 */
export function rhythmOf(timeline: readonly Evidence[], until: EpochMinute): Rhythm | undefined {
  let waited = usual.pieces * usual.minutes;
  let soon = usual.pieces;
  let pieces = 0;
  let days = 0;
  let previous = -Infinity;
  let first = until;
  for (const { at, kind, directed, coAuthored } of within(timeline, { start: until - span, end: until })) {
    if (kind !== 'commit' || directed || coAuthored) continue;
    const step = at - previous;
    first = Math.min(first, at);
    previous = at;
    if (step <= onePiece) continue;
    pieces += 1;
    if (step > night) days += 1;
    waited += step > night ? afterLast : Math.min(step, pause);
    soon += Number(step <= pause);
  }
  if (pieces < fewestPieces || days < fewestDays) return undefined;
  const weeks = Math.max(1, (until - first) / 10_080);
  const range = pieces / days >= often ? narrow : wideRange(pieces / weeks);
  const leadIn = 5 * Math.round(Math.min(longestRhythm, Math.max(shortest, waited / soon)) / 5);
  return { gap: pause, leadIn, range, pieces, days };
}

/**
 * The rules with the rhythm in place of what is left to it, and always with its range: who sets a
 * lead-in does not commit more often by that. Without a rhythm they stay as they are.
 */
export function withRhythm(rules: SessionRules, left: LeftToRhythm, rhythm: Rhythm | undefined): SessionRules {
  if (rhythm === undefined) return rules;
  const { gap, leadIn, range } = rhythm;
  return { ...rules, ...(left.gap && { gap }), ...(left.leadIn && { leadIn }), range };
}

/** The fewer pieces there are in a week, the more work each of them may stand for. */
function wideRange(piecesAWeek: number): SessionRange {
  return { low: 0.3, high: Math.min(6, Math.max(1.5, Math.round(1600 / piecesAWeek) / 100)) };
}
