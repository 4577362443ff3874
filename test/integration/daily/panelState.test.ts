import assert from 'node:assert/strict';
import { addDays, lastWeekday } from '../../../src/balance/days.ts';
import type { Evidence } from '../../../src/balance/evidence.ts';
import type { PeriodChoice } from '../../../src/balance/period.ts';
import type { Responsibility } from '../../../src/balance/responsibility.ts';
import { computeSnapshot } from '../../../src/workbench/computeSnapshot.ts';
import { panelState } from '../../../src/workbench/panelState.ts';
import { readSettings } from '../../../src/workbench/settings.ts';
import type { Written } from '../../../src/workbench/snapshot.ts';
import { emptyJournal } from '../../fixtures/editor/notices.ts';
import { driftingWeeks, weekOfEntries } from '../../fixtures/weeks.ts';

/** A Wednesday. */
const now = Date.UTC(2026, 10, 18, 15) / 60_000;
const monday = lastWeekday('2026-11-18', 1);
const lastMonday = addDays(monday, -7);

function journal(entries: ReturnType<typeof weekOfEntries>, leave: Written['leave'] = []): Written {
  return { ...emptyJournal, entries: entries.map((each, index) => ({ id: `e${index}`, ...each })), leave };
}

function state(
  written: Written,
  choice: PeriodChoice = { kind: 'thisWeek' },
  evidence: readonly Evidence[] = [],
  responsibilities: readonly Responsibility[] = [],
) {
  const settings = { ...readSettings(), calendar: { timeZone: 'UTC', rolloverHour: 0, weekStart: 1 } };
  const repository = {
    root: '/src/billing-api',
    folder: '/src/billing-api',
    name: 'billing-api',
    inWorkspace: true,
    identities: ['ana@example.com'],
    commitsRead: evidence.length,
    evidence,
    problems: [],
  };
  const observed = { kind: 'ready', from: 0, repositories: [repository], problems: [] } as const;
  return panelState(computeSnapshot({ settings, choice, scope: 'all', now, observed, written }), {
    busy: false,
    responsibilities,
  });
}

/** A commit at 9, 10, 11 … of each of these days, all work at the keyboard. */
function commits(from: string, days: number, hours: number): Evidence[] {
  return Array.from({ length: days * hours }, (_, index) => {
    const at = Date.parse(`${addDays(from, Math.floor(index / hours))}T09:00Z`) / 60_000 + (index % hours) * 60;
    return { kind: 'commit', ref: `${at}`, id: `${at}`, repository: 'billing-api', at, title: 'Change' };
  });
}

describe('the panel in words', () => {
  it('says more accounted for than expected without taking it for a part', () => {
    const { coverage } = state(
      journal(weekOfEntries(monday, { strategy: 180, people: 60, building: 300 }).slice(0, 15)),
      {
        kind: 'custom',
        from: monday,
        to: addDays(monday, 1),
      },
    );
    assert.deepEqual(coverage, { text: '16 h expected, 18 h accounted for', ratio: 1 });
  });

  it('offers to choose days again where some are chosen', () => {
    const ids = ({ period }: ReturnType<typeof state>) => [period.selected, ...period.options.map(({ id }) => id)];
    const kinds = ['thisWeek', 'lastWeek', 'last4Weeks', 'thisQuarter', 'custom'];
    assert.deepEqual(ids(state(emptyJournal)), ['thisWeek', ...kinds]);
    const custom = state(emptyJournal, { kind: 'custom', from: monday, to: monday });
    assert.deepEqual(ids(custom), ['shown', 'shown', ...kinds]);
    assert.equal(custom.period.options[0]?.label, 'Custom period');
  });

  it('offers to fill what is open before today, and only that', () => {
    const { coverage } = state(journal(weekOfEntries(monday, { people: 240 }).slice(0, 2)));
    assert.equal(coverage.text, '8 of 24 h accounted for, 16 h open');
    assert.deepEqual(coverage.fill, { label: 'Fill gaps', action: 'fillGaps' });
    assert.equal(state(journal(weekOfEntries(monday, { people: 480 }).slice(0, 2))).coverage.fill, undefined);
  });

  it('says no more than the range of observed time allows', () => {
    const meetings = weekOfEntries(lastMonday, { strategy: 150, people: 60 });
    const observed = (hours: number) => state(journal(meetings), { kind: 'lastWeek' }, commits(lastMonday, 5, hours));
    // 25 h of 42.5 h: 59 %, and within 50 to 70 % also at its least and most.
    const clear = observed(5);
    assert.match(clear.headline, /^Building \d+%, (about )?within your band\.$/);
    const building = clear.buckets.find(({ id }) => id === 'building');
    assert.ok(building && building.shareRange.low < building.share && building.share < building.shareRange.high);
    assert.equal(
      building.standingText.startsWith('about'),
      building.shareRange.low < 50 || building.shareRange.high > 70,
    );
  });

  it('judges nothing where the range is too wide', () => {
    // One commit a day: most of the work is out of sight. Of a week of two days.
    const rare = commits(addDays(lastMonday, -28), 33, 1);
    const leave = [2, 3, 4].map((day) => ({ id: `l${day}`, on: addDays(lastMonday, day), leave: 'day' as const }));
    const written = journal(weekOfEntries(lastMonday, { strategy: 40, people: 15 }), leave);
    const shown = state(written, { kind: 'lastWeek' }, rare);
    assert.equal(shown.buckets.find(({ id }) => id === 'building')?.standingText, '');
    assert.match(shown.headline, /^Building ~\d+%, but anything from \d+% to \d+% is possible\.$/);
    assert.equal(shown.trend?.weeks.at(-2)?.kind, 'full', 'it is the range that keeps from judging, not the coverage');
  });

  it('says a drift beside the headline of this week, and in its place of the last', () => {
    const { entries, leave } = driftingWeeks(monday);
    const written = journal(
      entries,
      leave.map((each, index) => ({ id: `l${index}`, ...each })),
    );
    const sentence =
      'People above your band for the second week: +11 h for "Mentor and coach the team", −11 h logged as Building.';
    assert.deepEqual(state(written).news, [sentence]);
    const last = state(written, { kind: 'lastWeek' });
    assert.deepEqual([last.headline, last.news], [sentence, []]);
    assert.deepEqual(state(written, { kind: 'last4Weeks' }).news, []);
    const mentoring = { id: 'mentoring', bucket: 'people', cadence: 'weekly', done: [] } as const;
    assert.deepEqual(state(written, undefined, [], [{ ...mentoring, title: 'Grow two seniors' }]).news, [
      sentence.replace('Mentor and coach the team', 'Grow two seniors'),
    ]);
    const kinds = state(written)
      .trend?.weeks.slice(-6)
      .map(({ kind }) => kind);
    assert.deepEqual(kinds, ['low', 'leave', 'full', 'full', 'full', 'empty']);
  });

  it('names the repository behind a drift', () => {
    const before = weekOfEntries(addDays(monday, -21), { strategy: 140, people: 50, building: 290 });
    const evidence = [...commits(addDays(monday, -13), 4, 8), ...commits(lastMonday, 5, 9)];
    const [news = ''] = state(journal(before), { kind: 'thisWeek' }, evidence).news;
    assert.match(
      news,
      /^Building (probably )?above your band for the second week: \+\d+ h in billing-api since Tue, Nov 3/,
    );
  });

  it('compares a running week with the last as far as it has gone', () => {
    const entries = [
      ...weekOfEntries(lastMonday, { strategy: 140, people: 50, building: 290 }),
      ...weekOfEntries(monday, { strategy: 140, people: 130, building: 210 }),
    ].filter(({ on }) => on <= '2026-11-18');
    assert.deepEqual(state(journal(entries)).news, ['People: 4 h more than by this day last week.']);
  });
});
