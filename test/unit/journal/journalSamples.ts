import type { Correction } from '../../../src/balance/correction.ts';
import type { TimeEntry } from '../../../src/balance/entry.ts';

/** The entry of PRODUCT.md, section 5, and the line it is written as. */
export const ana: TimeEntry = {
  id: '7k2mq9',
  on: '2026-11-20',
  at: '14:00',
  minutes: 30,
  bucket: 'people',
  note: '1:1 with Ana',
  responsibility: 'mentoring',
};

export const anaLine =
  '- {id: 7k2mq9, on: 2026-11-20, at: "14:00", minutes: 30, bucket: people, note: 1:1 with Ana, responsibility: mentoring}';

/** An entry with nothing but what is required. */
export const short: TimeEntry = { id: 'b2', on: '2026-11-21', minutes: 45, bucket: 'strategy' };

export const shortLine = '- {id: b2, on: 2026-11-21, minutes: 45, bucket: strategy}';

/** What the lead said a commit was. */
export const loop: Correction = {
  id: 'c3',
  on: '2026-11-20',
  evidence: '3f9a1c20b4d70a11',
  as: 'strategy',
  note: 'Fix the retry loop',
};

export const loopLine =
  '- {id: c3, on: 2026-11-20, evidence: 3f9a1c20b4d70a11, as: strategy, note: Fix the retry loop}';

/** A journal file that holds these lines. */
export function journalOf(...lines: string[]): string {
  return ['version: 1', 'entries:', ...lines, ''].join('\n');
}
