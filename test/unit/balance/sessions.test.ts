import assert from 'node:assert/strict';
import type { Evidence } from '../../../src/balance/evidence.ts';
import type { SessionRules } from '../../../src/balance/session.ts';
import { buildSessions, defaultSessionRules } from '../../../src/balance/sessions.ts';
import type { Interval } from '../../../src/balance/time.ts';

const rules = defaultSessionRules;
const wide: Interval = { start: -10_000, end: 10_000 };

function commit(at: number, id = `c${at}`, kind: Evidence['kind'] = 'commit'): Evidence {
  return { kind, ref: id, id, repository: 'api', at, title: 'change' };
}

/** Sessions of commits at these minutes, as `[start, end, low, likely, high]`. */
function figures(times: readonly number[], window = wide, logged: readonly Interval[] = []): number[][] {
  const evidence = times.map((at, index) => commit(at, `c${index}`));
  return buildSessions(evidence, window, logged, rules).map(({ start, end, low, likely, high }) => [
    start,
    end,
    low,
    likely,
    high,
  ]);
}

describe('sessions', () => {
  it('starts from two hours of gap and half an hour of lead-in', () =>
    assert.deepEqual(rules, { gap: 120, leadIn: 30, directedWeight: 0.5 }));

  const table: [what: string, times: number[], expected: number[][]][] = [
    ['nothing', [], []],
    ['one commit', [1000], [[970, 1000, 10, 30, 75]]],
    ['two commits exactly the gap apart', [1000, 1120], [[970, 1120, 20, 150, 195]]],
    [
      'two commits a minute more than the gap apart',
      [1000, 1121],
      [
        [970, 1000, 10, 30, 75],
        [1091, 1121, 10, 30, 75],
      ],
    ],
    ['two commits at half the gap: one burst', [1000, 1060], [[970, 1060, 70, 90, 135]]],
    ['two commits in the same minute', [1000, 1000], [[970, 1000, 10, 30, 75]]],
    ['commits in any order', [1050, 1000, 1020], [[970, 1050, 60, 80, 125]]],
  ];
  for (const [what, times, expected] of table) it(what, () => assert.deepEqual(figures(times), expected));

  it('lets no session reach back before the end of the one before', () => {
    const long: SessionRules = { gap: 30, leadIn: 200, directedWeight: 1 };
    const found = buildSessions([commit(1000), commit(1100)], wide, [], long);
    assert.deepEqual(
      found.map(({ start, end, likely, high }) => [start, end, likely, high]),
      [
        [800, 1000, 200, 400],
        [1000, 1100, 100, 200],
      ],
    );
  });

  it('shares scarce room between neighbours without overlap', () => {
    // 121 minutes: 15 after the first, the last 60 before the second; and 70: 15 and what is left.
    assert.deepEqual(
      figures([1000, 1121]).map(([, , , , high]) => high),
      [75, 75],
    );
    const narrow = buildSessions([commit(1000), commit(1070)], wide, [], { gap: 60, leadIn: 30, directedWeight: 1 });
    assert.deepEqual(
      narrow.map(({ high }) => high),
      [75, 70 - 15 + 15],
    );
  });

  it('takes logged time away and says how much', () => {
    const [session] = buildSessions(
      [commit(1000), commit(1100)],
      wide,
      [
        { start: 1020, end: 1050 },
        { start: 1040, end: 1060 },
      ],
      rules,
    );
    assert.deepEqual([session?.likely, session?.cut, session?.low, session?.high], [90, 40, 20, 135]);
    assert.deepEqual(
      session?.evidence.map(({ minutes }) => minutes),
      [30, 60],
    );
  });

  const weights: [weight: number, likely: number, low: number, off: number][] = [
    [1, 90, 70, 0],
    [0.5, 60, 40, 30],
    [0.25, 45, 25, 45],
    [0, 30, 10, 60],
    [7, 90, 70, 0],
    [-1, 30, 10, 60],
  ];
  for (const [directedWeight, likely, low, off] of weights) {
    it(`counts what led up to directed work with the weight ${directedWeight}, the high value whole`, () => {
      const evidence: Evidence[] = [commit(1000), { ...commit(1060), directed: true }];
      const [session] = buildSessions(evidence, wide, [], { ...rules, directedWeight });
      assert.deepEqual([session?.likely, session?.low, session?.high], [likely, low, 135]);
      assert.deepEqual([session?.directedOff, session?.cut], [off, 0]);
      assert.deepEqual(
        session?.evidence.map(({ minutes }) => minutes),
        [30, likely - 30],
      );
    });
  }

  it('keeps a session that was logged away whole, with its evidence and its cut', () => {
    const [session] = buildSessions([commit(1000)], wide, [{ start: 900, end: 1100 }], rules);
    assert.deepEqual([session?.likely, session?.high, session?.cut, session?.evidence.length], [0, 0, 30, 1]);
  });

  it('counts what leads up to a commit just after the window', () => {
    const [session, ...others] = buildSessions([commit(1010)], { start: 0, end: 1000 }, [], rules);
    assert.deepEqual(others, []);
    assert.deepEqual([session?.start, session?.end, session?.likely], [980, 1000, 20]);
    assert.deepEqual(
      session?.evidence.map(({ minutes }) => minutes),
      [20],
    );
  });

  it('keeps it even when all of it was logged', () => {
    const [session] = buildSessions([commit(1010)], { start: 0, end: 1000 }, [{ start: 900, end: 1000 }], rules);
    assert.deepEqual([session?.likely, session?.high, session?.cut], [0, 0, 20]);
  });

  it('leaves a commit at the very end of the window, with no minute in it, to the next', () => {
    const [session] = buildSessions([commit(1000)], { start: 0, end: 1000 }, [{ start: 900, end: 1000 }], rules);
    assert.deepEqual([session?.cut, session?.evidence], [30, []]);
  });

  it('lists nothing that only lies near the window', () => {
    assert.deepEqual(figures([900, 3060], { start: 1000, end: 3000 }), []);
  });

  it('lists a commit in the first minute of the window, whose lead-in lies before it', () => {
    const [session] = buildSessions([commit(1000)], { start: 1000, end: 2000 }, [], rules);
    assert.deepEqual(
      [session?.start, session?.end, session?.likely, session?.high, session?.evidence.length],
      [1000, 1000, 0, 15, 1],
    );
  });

  it('cuts a session at midnight into two that add up', () => {
    const times = [1380, 1430, 1500];
    const [whole, before, after] = [wide, { start: 0, end: 1440 }, { start: 1440, end: 2880 }].map((window) =>
      figures(times, window),
    );
    assert.deepEqual(whole, [[1350, 1500, 70, 150, 195]]);
    assert.deepEqual(before, [[1350, 1440, 60, 90, 120]]);
    assert.deepEqual(after, [[1440, 1500, 10, 60, 75]]);
    const [night] = buildSessions(
      times.map((at) => commit(at)),
      { start: 1440, end: 2880 },
      [],
      rules,
    );
    assert.deepEqual(
      night?.evidence.map(({ evidence, minutes }) => [evidence.at, minutes]),
      [[1500, 60]],
    );
  });

  it('takes rules as whole minutes, none below 0', () => {
    const evidence = [commit(1000), commit(1061)];
    assert.deepEqual(
      buildSessions(evidence, wide, [], { gap: 60.9, leadIn: 29.9, directedWeight: 1 }),
      buildSessions(evidence, wide, [], { gap: 60, leadIn: 29, directedWeight: 1 }),
    );
    assert.deepEqual(
      buildSessions(evidence, wide, [], { gap: -1, leadIn: -1, directedWeight: 1 }),
      buildSessions(evidence, wide, [], { gap: 0, leadIn: 0, directedWeight: 1 }),
    );
  });

  it('counts the same commit in two repositories once', () => {
    const twin = { ...commit(1000), repository: 'web' };
    const [session] = buildSessions([twin, commit(1000)], wide, [], rules);
    assert.deepEqual(session?.evidence, [{ evidence: commit(1000), bucket: 'building', minutes: 30 }]);
  });

  it('credits commits of the same minute by their ids', () => {
    const [session] = buildSessions([commit(1000, 'b'), commit(1000, 'a')], wide, [], rules);
    assert.deepEqual(
      session?.evidence.map(({ evidence, minutes }) => [evidence.id, minutes]),
      [
        ['a', 30],
        ['b', 0],
      ],
    );
  });
});
