import type { Day } from '../balance/time.ts';
import type { Checklist } from '../journal/checklist.ts';

/** Undoes ticks, or their removal; false when another hand changed them since. @throws JournalError */
export async function takeBackTicks(
  checklist: Checklist,
  kind: 'ticked' | 'unticked',
  id: string,
  days: readonly Day[],
): Promise<boolean> {
  const item = (await checklist.read())?.value.find((each) => each.id === id);
  if (item === undefined || days.some((day) => item.done.includes(day) !== (kind === 'ticked'))) return false;
  if (kind === 'ticked') await checklist.untick(id, days);
  else for (const day of days) await checklist.tick(id, day);
  return true;
}
