import assert from 'node:assert/strict';
import type { BucketId } from '../../../src/balance/bucket.ts';
import { parseLog } from '../../../src/balance/logGrammar.ts';
import type { LogContext, LogReading } from '../../../src/balance/logReading.ts';

/** Friday. */
export const context: LogContext = {
  today: '2026-11-20',
  isToCome: (at) => at > '15:00',
  responsibilities: [
    { id: 'delivery', bucket: 'strategy' },
    { id: 'technical-guidance', bucket: 'strategy' },
    { id: 'technical-depth', bucket: 'people' },
    { id: 'mentoring', bucket: 'people' },
    { id: 'documentation', bucket: 'building' },
    { id: '42', bucket: 'building' },
  ],
  bucketWords: new Map<string, BucketId>([
    ['menschen', 'people'],
    ['m', 'people'],
  ]),
  weekdayWords: new Map([
    ['mi', 3],
    ['mittwoch', 3],
  ]),
  daysAgoWords: new Map([['gestern', 1]]),
};

export type Row = [text: string, expected: Partial<LogReading>, problems?: string];

/** Expected readings leave out what is as in an empty line; problems as `code:word`. */
export function checkRows(rows: readonly Row[], changes: Partial<LogContext> = {}): void {
  for (const [text, expected, problems = ''] of rows) {
    it(JSON.stringify(text), () => {
      const { reading, problems: found } = parseLog(text, { ...context, ...changes });
      assert.deepEqual(reading, { on: '2026-11-20', note: '', ...expected });
      assert.equal(found.map(({ code, word }) => (word === '' ? code : `${code}:${word}`)).join(' '), problems);
    });
  }
}
