import { buildingBlocks } from '../../balance/blocks.ts';
import { changesOf, type Change } from '../../balance/changes.ts';
import { addDays } from '../../balance/days.ts';
import type { Balance } from '../../balance/balance.ts';
import { type Period, weekChoice } from '../../balance/period.ts';
import type { Day, Interval } from '../../balance/time.ts';
import type { BalanceModel } from '../balanceModel.ts';
import type { ChecklistItem } from '../checklistStore.ts';
import type { Snapshot } from '../snapshot.ts';

/** Weeks a trend shows, the one under review included. */
const trendWeeks = 4;

/** All that a review is drawn from. */
export interface ReviewFigures {
  /** As if the week under review were the chosen period. */
  readonly snapshot: Snapshot;
  /** The week under review is the last. */
  readonly weeks: readonly Balance[];
  readonly changes: readonly Change[];
  readonly blocks: readonly Interval[];
  readonly items: readonly ChecklistItem[];
  /** Ids of responsibilities that were ticked in the week, or had time logged for them. */
  readonly touched: ReadonlySet<string>;
}

export async function reviewFigures(
  model: BalanceModel,
  week: Period,
  items: readonly ChecklistItem[],
): Promise<ReviewFigures> {
  // The oldest first: git is then read once for all of them.
  const weeks: Balance[] = [];
  for (let back = trendWeeks - 1; back > 0; back -= 1) {
    const [from, to] = [addDays(week.from, -7 * back), addDays(week.to, -7 * back)];
    weeks.push(await model.balanceOf({ kind: 'custom', from, to }));
  }
  const current = await model.snapshot();
  const { calendar } = current.settings;
  // A review may be open for longer than its week was this one.
  const choice = weekChoice(week.from, current.today, calendar);
  const balance = await model.balanceOf({ ...week, kind: choice.kind });
  const previous = weeks.at(-1) ?? balance;
  return {
    snapshot: { ...current, choice, balance, previous },
    weeks: [...weeks, balance],
    changes: changesOf(balance, previous, calendar),
    blocks: buildingBlocks(balance, calendar),
    items,
    touched: touchedIn(week, balance, items),
  };
}

export function touchedIn(
  { from, to }: Period,
  { entries }: Pick<Balance, 'entries'>,
  items: readonly Pick<ChecklistItem, 'id' | 'done'>[],
): Set<string> {
  const inWeek = (day: Day) => from <= day && day <= to;
  // The journal is one for all workspaces; the checklist is this one's.
  const logged = new Set(entries.map(({ entry }) => entry.responsibility));
  return new Set(items.filter(({ id, done }) => done.some(inWeek) || logged.has(id)).map(({ id }) => id));
}
