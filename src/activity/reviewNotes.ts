import { isBelievable } from './believableTime.ts';
import type { LeadTest } from './leadTest.ts';

/** That notes show a review by the lead, and when (seconds), where they say so. */
export interface NotedReview {
  /** The lead's addresses in them. */
  readonly by: readonly string[];
  readonly at: number | undefined;
}

/** A note may hold anything; what review tools write is short. */
const longestLook = 100_000;
const gerritVote = /^[A-Za-z][\w-]*[+-]\d+: .*<([^<>]+)>\s*$/;
const gerritSubmitter = /^Submitted-by: .*<([^<>]+)>\s*$/;
const gerritTime =
  /^Submitted-at: (?:\w{3}, )?(\d{1,2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4}) (\d{2}):(\d{2}):(\d{2}) ([+-])(\d{2})(\d{2})\s*$/;
const months = 'JanFebMarAprMayJunJulAugSepOctNovDec';

/**
 * What the notes of one commit say of a review by the lead. Gerrit notes who voted and who submitted, and when it
 * was submitted; git-appraise has a line of JSON for each comment, of which the lead's earliest counts. A review
 * the lead asked for is none. Lines that are neither are passed over. `now` in seconds.
 */
export function readReviewNotes(notes: string, isLead: LeadTest, now: number): NotedReview | undefined {
  const by = new Set<string>();
  let submitted: number | undefined;
  let commented = Infinity;
  for (const line of notes.slice(0, longestLook).split('\n')) {
    if (line.startsWith('{')) {
      const { author, requester, seconds } = readAppraisal(line);
      if (requester !== undefined && isLead(requester)) return undefined;
      if (author === undefined || !isLead(author)) continue;
      by.add(author);
      if (isBelievable(seconds, now)) commented = Math.min(commented, seconds);
    } else {
      const [, mail] = gerritVote.exec(line) ?? gerritSubmitter.exec(line) ?? [];
      if (mail !== undefined && isLead(mail)) by.add(mail);
      submitted ??= readGerritTime(line, now);
    }
  }
  if (by.size === 0) return undefined;
  return { by: [...by], at: commented === Infinity ? submitted : commented };
}

interface Appraisal {
  readonly author?: string;
  readonly requester?: string;
  /** Not a number when the line has no time. */
  readonly seconds: number;
}

function readAppraisal(line: string): Appraisal {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { seconds: Number.NaN };
  }
  const text = (key: string): string | undefined => {
    const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
    return typeof found === 'string' ? found : undefined;
  };
  const author = text('author');
  const requester = text('requester');
  return {
    ...(author === undefined ? {} : { author }),
    ...(requester === undefined ? {} : { requester }),
    seconds: Number(text('timestamp') ?? Number.NaN),
  };
}

function readGerritTime(line: string, now: number): number | undefined {
  const [, day, month = '', year, hour, minute, second, sign, hours, minutes] = gerritTime.exec(line) ?? [];
  if (day === undefined) return undefined;
  const local = Date.UTC(
    Number(year),
    months.indexOf(month) / 3,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  );
  const offset = (Number(hours) * 60 + Number(minutes)) * 60 * (sign === '-' ? -1 : 1);
  const seconds = local / 1000 - offset;
  return isBelievable(seconds, now) ? seconds : undefined;
}
