import type { Balance } from '../balance/balance.ts';
import type { TimeEntry } from '../balance/entry.ts';
import { isDayBegun, parseDay } from '../balance/logDay.ts';
import { parseLog } from '../balance/logGrammar.ts';
import type { LogContext } from '../balance/logReading.ts';
import type { Responsibility } from '../balance/responsibility.ts';
import type { Day } from '../balance/time.ts';
import { dayOffer, dayPreview } from './dayPreview.ts';
import type { LogItem } from './logItem.ts';
import { logPreview } from './logPreview.ts';
import { logSuggestions } from './logSuggestions.ts';
import type { Snapshot } from './snapshot.ts';
import { tagCompletions } from './tagCompletions.ts';

export type LogDrafts = readonly Omit<TimeEntry, 'id'>[];

/** What the rows of the log box are made of. */
export interface LogSources {
  readonly snapshot: Snapshot;
  readonly context: LogContext;
  readonly responsibilities: readonly Responsibility[];
}

/**
 * The rows of the log box for what is typed: how it is understood comes first.
 *
 * @param balanceOfDay `undefined` while it is being looked for; the rows are asked for anew then.
 */
export function logRows(
  sources: LogSources,
  typed: string,
  balanceOfDay: (day: Day) => Balance | undefined,
): LogItem<LogDrafts>[] {
  const { snapshot, context } = sources;
  const day = parseDay(typed, context);
  if (day !== undefined) return [dayPreview(snapshot, day, balanceOfDay)];
  const rows = rowsOfOne(sources, typed).map(asOne);
  return isDayBegun(typed, context) ? [...rows.slice(0, 1), dayOffer(snapshot, typed), ...rows.slice(1)] : rows;
}

/** The same where one entry is asked for. */
export function rowsOfOne({ snapshot, context, responsibilities }: LogSources, typed: string): LogItem[] {
  if (typed === '') return logSuggestions(snapshot);
  const [first, ...others] = logPreview(snapshot, parseLog(typed, context), typed);
  return [...(first ? [first] : []), ...tagCompletions(typed, responsibilities), ...others];
}

function asOne({ draft, ...item }: LogItem): LogItem<LogDrafts> {
  return draft === undefined ? item : { ...item, draft: [draft] };
}
