import assert from 'node:assert/strict';
import { touchedIn } from '../../../src/workbench/screens/reviewFigures.ts';

describe('the responsibilities a review calls touched', () => {
  it('are those of its checklist, whatever was logged for another', () => {
    const week = { kind: 'lastWeek', from: '2026-11-16', to: '2026-11-22' } as const;
    const entries = ['delivery', 'elsewhere', undefined].map((responsibility, index) => ({
      entry: { id: `e${index}`, on: week.from, minutes: 30, bucket: 'people', responsibility } as const,
      counted: 30,
    }));
    const items = [
      { id: 'mentoring', done: ['2026-11-18'] },
      { id: 'delivery', done: [] },
      { id: 'hiring', done: ['2026-11-23'] },
    ];
    assert.deepEqual([...touchedIn(week, { entries }, items)], ['mentoring', 'delivery']);
  });
});
