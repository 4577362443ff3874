import assert from 'node:assert/strict';
import { balanceCsv } from '../../../src/workbench/balanceCsv.ts';
import { exportJson } from '../../../src/workbench/exportJson.ts';
import { commit, logged, weekBalance } from '../balance/weekBalance.ts';
import { sourcesAt } from './snapshotSources.ts';

const { settings } = sourcesAt(0, []);

describe('the export', () => {
  for (const start of ['=', '+', '-', '@', ' =', '\t=', 'a;=', '＝']) {
    it(`runs nothing of a note that begins with ${JSON.stringify(start)}`, () => {
      const note = `${start}1+1`;
      const csv = balanceCsv(
        weekBalance('2026-11-16', [], [logged('2026-11-16', 'people', 30, { note })]),
        settings.calendar,
      );
      const field = csv.split('\r\n')[1]?.split(',').at(6) ?? '';
      assert.match(field, /'/);
      for (const cell of field.replaceAll('"', '').split(/[;\t]/)) assert.doesNotMatch(cell, /^\s*[=+\-@＝]/);
    });
  }

  it('as CSV has the minutes that were logged, and apart from them those that count', () => {
    const balance = weekBalance(
      '2026-11-16',
      [commit('2026-11-17T12:00')],
      [
        logged('2026-11-17', 'people', 60, { at: '09:00' }),
        logged('2026-11-17', 'strategy', 60, { at: '09:30', note: 'half of it twice' }),
        logged('2026-11-17', 'people', 15, { at: '09:15', note: 'all of it twice' }),
      ],
    );
    const lines = balanceCsv(balance, settings.calendar).trim().split('\r\n');
    assert.deepEqual(lines, [
      'day,start,minutes,bucket,source,responsibility,note,counted',
      '2026-11-17,09:00,60,people,logged,,,60',
      '2026-11-17,09:15,15,people,logged,,all of it twice,0',
      '2026-11-17,09:30,60,strategy,logged,,half of it twice,30',
      '2026-11-17,11:30,30,building,observed,,change,30',
    ]);
    const sum = lines.slice(1).reduce((minutes, line) => minutes + Number(line.split(',').at(-1)), 0);
    assert.equal(sum, balance.accounted);
  });

  it('as JSON has a version, plain shapes and the clock of the lead', () => {
    const entry = logged('2026-11-16', 'people', 30, { note: 'Ana', at: '14:00' });
    const balance = weekBalance('2026-11-16', [commit('2026-11-17T10:00')], [entry]);
    const { buckets, ...rest } = JSON.parse(exportJson({ settings, balance })) as Record<string, unknown>;
    assert.ok(Array.isArray(buckets) && buckets.length === 3);
    assert.deepEqual(rest, {
      version: 1,
      from: '2026-11-16',
      to: '2026-11-22',
      timeZone: 'UTC',
      role: 'techLead',
      coverage: { accounted: 60, expected: 2400, enough: false },
      entries: [{ ...entry, counted: 30 }],
      sessions: [
        {
          start: '2026-11-17 09:30',
          end: '2026-11-17 10:00',
          minutes: { low: 10, likely: 30, high: 75 },
          evidence: [
            {
              kind: 'commit',
              repository: 'api',
              id: 'api 2026-11-17T10:00',
              title: 'change',
              at: '2026-11-17 10:00',
              bucket: 'building',
              minutes: 30,
            },
          ],
        },
      ],
    });
  });
});
