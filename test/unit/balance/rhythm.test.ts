import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Evidence } from '../../../src/balance/evidence.ts';
import { rhythmOf, withRhythm, type Rhythm } from '../../../src/balance/rhythm.ts';
import { defaultSessionRules } from '../../../src/balance/sessions.ts';
import { evidenceReach } from '../../../src/balance/signs.ts';
import { timelineOf } from '../../../src/balance/timeline.ts';
import { evidenceIn } from './arbitraries.ts';

const until = 100 * 1440;

/** Commits at these minutes of each of the last `days` days before `until`. */
function everyDay(minutes: readonly number[], days = 20, changes: Partial<Evidence> = {}): Evidence[] {
  return Array.from({ length: days }, (_, day) =>
    minutes.map((minute): Evidence => {
      const at = until - (days - day) * 1440 + minute;
      return { kind: 'commit', ref: `${at}`, id: `${at}`, repository: 'api', at, title: 'change', ...changes };
    }),
  ).flat();
}

const narrow = { low: 0.55, high: 1.5 };
const tenOClock = 600;

describe('the rhythm', () => {
  // With 20 days: (240 + what was waited) / (4 + what came soon), to the nearest five.
  const table: [what: string, commits: number[], leadIn: number, range: Rhythm['range'], pieces: number][] = [
    ['every quarter of an hour and a bit', [0, 16, 32, 48, 64, 80, 96, 112], 20, narrow, 160],
    ['every half hour', [0, 30, 60, 90], 40, narrow, 80],
    ['every hour, which is the longest wait known', [0, 60, 120], 75, narrow, 60],
    ['in two halves of the day', [0, 20, 240, 260], 65, narrow, 80],
    ['once a day', [0], 180, { low: 0.3, high: 2.24 }, 20],
    ['in parts a few minutes apart, which are one piece', [0, 5, 20], 180, { low: 0.3, high: 2.24 }, 20],
  ];
  for (const [what, commits, leadIn, range, pieces] of table) {
    it(`of somebody who commits ${what}`, () => {
      const timeline = everyDay(commits.map((minute) => tenOClock + minute));
      assert.deepEqual(rhythmOf(timeline, until), {
        gap: 60,
        leadIn,
        range,
        pieces,
        days: 20,
      } satisfies Rhythm);
    });
  }

  const tooLittle: [what: string, timeline: Evidence[]][] = [
    ['nothing', []],
    ['many commits on four days', everyDay([0, 30, 60, 90, 120], 4)],
    ['nine pieces', everyDay([0], 9)],
    ['reviews', everyDay([0, 30, 60], 20, { kind: 'review' })],
    ['releases', everyDay([0, 30, 60], 20, { kind: 'release' })],
    ['the work of agents', everyDay([0, 30, 60], 20, { directed: true })],
  ];
  for (const [what, timeline] of tooLittle) {
    it(`is not drawn from ${what}`, () => assert.equal(rhythmOf(timeline, until), undefined));
  }

  it('is that of the twelve weeks before, and of nothing after', () => {
    const steady = everyDay([tenOClock, tenOClock + 30]);
    const move = (days: number): Evidence[] => steady.map((each) => ({ ...each, at: each.at + days * 1440 }));
    assert.equal(rhythmOf(move(-64), until)?.days, 20);
    assert.equal(rhythmOf(move(-70), until)?.days, 14);
    assert.equal(rhythmOf(move(10), until)?.days, 10);
  });

  it('is bounded and whole, whatever the evidence, and no reach is too short for it', () => {
    fc.assert(
      fc.property(evidenceIn(until - 50 * 1440, 50 * 1440, 120), (items) => {
        const rhythm = rhythmOf(timelineOf(items), until);
        if (rhythm === undefined) return;
        const { leadIn, range, pieces, days } = rhythm;
        assert.ok(15 <= leadIn && leadIn <= 180 && leadIn % 5 === 0);
        assert.ok(0 < range.low && range.low < 1 && 1 < range.high && range.high <= 6);
        assert.ok(days <= pieces);
        const rules = withRhythm(defaultSessionRules, { gap: true, leadIn: true }, rhythm);
        assert.ok(evidenceReach(rules) <= evidenceReach(defaultSessionRules));
      }),
    );
  });

  describe('takes the place of', () => {
    const set = { gap: 90, leadIn: 40, directedWeight: 0.5 };
    const rhythm: Rhythm = { gap: 60, leadIn: 75, range: { low: 0.3, high: 3 }, pieces: 99, days: 40 };

    it('all that is left to it', () =>
      assert.deepEqual(withRhythm(set, { gap: true, leadIn: true }, rhythm), {
        gap: 60,
        leadIn: 75,
        directedWeight: 0.5,
        range: rhythm.range,
      }));
    it('the lead-in alone', () =>
      assert.deepEqual(withRhythm(set, { gap: false, leadIn: true }, rhythm), {
        ...set,
        leadIn: 75,
        range: rhythm.range,
      }));
    it('the gap alone', () =>
      assert.deepEqual(withRhythm(set, { gap: true, leadIn: false }, rhythm), {
        ...set,
        gap: 60,
        range: rhythm.range,
      }));
    it('nothing that was set but the range', () =>
      assert.deepEqual(withRhythm(set, { gap: false, leadIn: false }, rhythm), { ...set, range: rhythm.range }));
    it('nothing while there is none', () =>
      assert.deepEqual(withRhythm(set, { gap: true, leadIn: true }, undefined), set));
  });
});
