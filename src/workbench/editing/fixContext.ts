import type { FixContext } from '../../journal/editing/fix.ts';
import type { ChecklistState } from '../checklistStore.ts';
import { currentMinute } from '../clock.ts';
import { readSettings } from '../settings.ts';

/** What fixes and proposals know beside the text. */
export async function fixContext({ items }: ChecklistState): Promise<FixContext> {
  const { dayOf } = await import('../../balance/calendar.ts');
  return { today: dayOf(currentMinute(), readSettings().calendar), responsibilities: items };
}

/** The ids of the checklist where all of them are known. */
export function knownIds({ kind, items, writable }: ChecklistState): ReadonlySet<string> | undefined {
  return kind === 'ready' && writable ? new Set(items.map(({ id }) => id)) : undefined;
}
