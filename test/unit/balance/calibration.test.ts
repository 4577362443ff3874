import assert from 'node:assert/strict';
import { calibrate } from '../../../src/balance/calibration.ts';
import { daysFrom } from '../../../src/balance/days.ts';
import type { TimeEntry } from '../../../src/balance/entry.ts';
import type { Evidence } from '../../../src/balance/evidence.ts';
import { defaultSessionRules } from '../../../src/balance/sessions.ts';

const calendar = { timeZone: 'Europe/Berlin', rolloverHour: 4, weekStart: 1 };

function commit(local: string): Evidence {
  const at = Date.parse(`${local}+01:00`) / 60_000;
  return { kind: 'commit', ref: local, id: local, repository: 'api', at, title: 'change' };
}

function entry(
  on: string,
  at: string | undefined,
  minutes: number,
  bucket: TimeEntry['bucket'] = 'building',
): TimeEntry {
  return { id: `${on} ${at}`, on, minutes, bucket, ...(at !== undefined && { at }) };
}

const days = ['2026-11-16', '2026-11-17', '2026-11-18'];
/** Two hours and a half from nine, with commits at eleven and half past: two hours before the first. */
const evidence = days.flatMap((day) => [commit(`${day}T11:00`), commit(`${day}T11:30`)]);
const built = days.map((day) => entry(day, '09:00', 150));

describe('the calibration', () => {
  it('says how far the estimate was off, and what would have been right', () => {
    const found = calibrate({ evidence, entries: built, calendar, rules: defaultSessionRules });
    assert.deepEqual(found, {
      days,
      logged: 450,
      estimated: 180,
      ratio: 0.4,
      fitted: { gap: 30, leadIn: 120, estimated: 450 },
    });
  });

  it('keeps the rules in force where nothing is closer', () => {
    const rules = { gap: 77, leadIn: 120, directedWeight: 1 };
    const found = calibrate({ evidence, entries: built, calendar, rules });
    assert.deepEqual(found?.fitted, { gap: 77, leadIn: 120, estimated: 450 });
    assert.equal(found.ratio, 1);
  });

  it('takes what was logged as something else out of the estimate', () => {
    const meetings = days.map((day) => entry(day, '11:00', 15, 'people'));
    const found = calibrate({ evidence, entries: [...built, ...meetings], calendar, rules: defaultSessionRules });
    assert.equal(found?.estimated, 3 * 45);
  });

  it('counts overlapping entries once, and the small hours for the day before', () => {
    const night = [commit('2026-11-19T01:30'), ...evidence];
    const entries = [...built, entry('2026-11-18', '10:30', 60), entry('2026-11-18', '01:00', 30)];
    const found = calibrate({ evidence: night, entries, calendar, rules: defaultSessionRules });
    assert.deepEqual([found?.days, found?.logged, found?.estimated], [days, 450 + 30, 180 + 30]);
  });

  it('counts a day between with nothing to see, and none before or after', () => {
    const seen = evidence.filter(({ id }) => !id.startsWith('2026-11-17'));
    const more = [...seen, commit('2026-11-19T11:00')];
    const entries = [entry('2026-11-13', '09:00', 150), ...built, entry('2026-11-19', '09:00', 150)];
    const found = calibrate({ evidence: more, entries, calendar, rules: defaultSessionRules });
    assert.deepEqual(found?.days, [...days, '2026-11-19']);
    assert.deepEqual([found.logged, found.estimated], [600, 60 + 0 + 60 + 30]);
  });

  it('compares no day whose commits lie outside what was logged, for then the log is not all of it', () => {
    const meetings = days.map((day) => entry(day, '14:00', 120));
    assert.equal(calibrate({ evidence, entries: meetings, calendar, rules: defaultSessionRules }), undefined);
    const more = entry('2026-11-19', '14:00', 120);
    const seen = [...evidence, commit('2026-11-19T11:00'), commit('2026-11-19T14:30')];
    const found = calibrate({ evidence: seen, entries: [...built, more], calendar, rules: defaultSessionRules });
    assert.deepEqual([found?.days, found?.logged], [days, 450]);
  });

  it('looks at the latest sixty days with building logged', () => {
    const many = daysFrom('2026-01-01', '2026-03-11');
    const seen = many.map((day) => commit(`${day}T11:00`));
    const entries = many.map((day) => entry(day, '09:00', 120));
    const found = calibrate({ evidence: seen, entries, calendar, rules: defaultSessionRules });
    assert.deepEqual(found?.days, many.slice(-60));
    assert.deepEqual([found.logged, found.fitted.leadIn], [60 * 120, 120]);
  });

  const tooLittle: [what: string, evidence: Evidence[], entries: TimeEntry[]][] = [
    ['nothing', [], []],
    ['nothing logged', evidence, []],
    ['nothing observed', [], built],
    ['two days', evidence, built.slice(1)],
    ['three days of which two were observed', evidence.slice(2), built],
    ['less than five hours', evidence, days.map((day) => entry(day, '09:00', 99))],
    ['building without a start', evidence, days.map((day) => entry(day, undefined, 150))],
    ['other work', evidence, days.map((day) => entry(day, '09:00', 150, 'strategy'))],
  ];
  for (const [what, seen, entries] of tooLittle) {
    it(`says nothing about ${what}`, () =>
      assert.equal(calibrate({ evidence: seen, entries, calendar, rules: defaultSessionRules }), undefined));
  }
});
