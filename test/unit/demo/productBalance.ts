import { ActivityReader } from '../../../src/activity/activityReader.ts';
import type { Balance } from '../../../src/balance/balance.ts';
import { dayStart } from '../../../src/balance/calendar.ts';
import { computeBalance } from '../../../src/balance/compute.ts';
import { addDays } from '../../../src/balance/days.ts';
import type { Period } from '../../../src/balance/period.ts';
import { rhythmOf, withRhythm } from '../../../src/balance/rhythm.ts';
import { knownRole } from '../../../src/balance/roles.ts';
import { defaultSessionRules } from '../../../src/balance/sessions.ts';
import { timelineOf } from '../../../src/balance/timeline.ts';
import { Journal } from '../../../src/journal/journal.ts';

/** The demo's balance for any period as the product's own code finds it, under its default rules or the lead's rhythm. */
export async function readProduct(demo: {
  readonly root: string;
  readonly folder: string;
  readonly journalFolder: string;
  readonly today: string;
  readonly now: Date;
}): Promise<(period: Omit<Period, 'kind'>, rules?: 'default' | 'rhythm') => Balance> {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const calendar = { timeZone, rolloverHour: 0, weekStart: 1 };
  const now = Math.floor(demo.now.getTime() / 60_000);
  // A home without git settings: the machine's own must not have a say in who the lead is.
  const environment = { ...process.env, HOME: demo.root, USERPROFILE: demo.root, XDG_CONFIG_HOME: demo.root };
  const reader = new ActivityReader({ environment, variables: { GIT_CONFIG_NOSYSTEM: '1' } });
  const from = dayStart(addDays(demo.today, -120), calendar);
  const { repositories, problems } = await reader.observe({ folders: [demo.folder], from, to: now + 1, now });
  const { entries, leave, files } = await new Journal(demo.journalFolder).readAll();
  const wrong = [...problems, ...repositories.flatMap((repository) => repository.problems), ...files];
  if (wrong.length > 0) throw new Error(JSON.stringify(wrong));
  const all = repositories.flatMap(({ evidence }) => evidence);
  const rhythm = rhythmOf(timelineOf(all), dayStart(demo.today, calendar));
  const inRhythm = withRhythm(defaultSessionRules, { gap: true, leadIn: true }, rhythm);
  return (period, rules = 'default') =>
    computeBalance({
      period: { kind: 'custom', ...period },
      now,
      calendar,
      role: knownRole('techLead'),
      weekPlan: [480, 480, 480, 480, 480, 0, 0],
      sessionRules: rules === 'rhythm' ? inRhythm : defaultSessionRules,
      evidence: all,
      entries,
      leave,
      corrections: [],
      reviewBucket: 'building',
    });
}
