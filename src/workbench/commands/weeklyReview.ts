import { isDay } from '../../balance/days.ts';
import { openScreens } from '../openScreens.ts';
import type { CommandParts } from '../registerCommands.ts';

/** Opens the review of the week that is ending, or of the last one; of the week with a day, where one is given. */
export async function weeklyReview(parts: CommandParts, day?: unknown): Promise<void> {
  const { review } = await openScreens(parts);
  await review.show(typeof day === 'string' && isDay(day) ? day : undefined);
}
