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
      const field = csv.split('\r\n')[1]?.split(',').at(-1) ?? '';
      assert.match(field, /'/);
      for (const cell of field.replaceAll('"', '').split(/[;\t]/)) assert.doesNotMatch(cell, /^\s*[=+\-@＝]/);
    });
  }

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
