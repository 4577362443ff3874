import assert from 'node:assert/strict';
import { endOfPause } from '../../../src/balance/pause.ts';

describe('a pause', () => {
  for (const [pause, today, until] of [
    ['week', '2026-11-20', '2026-11-27'],
    ['week', '2026-12-28', '2027-01-04'],
    ['month', '2026-11-20', '2026-12-20'],
    ['month', '2027-01-31', '2027-02-28'],
    ['quarter', '2026-11-30', '2027-02-28'],
    ['quarter', '2026-11-20', '2027-02-20'],
  ] as const) {
    it(`of a ${pause} from ${today} ends on ${until}`, () => assert.equal(endOfPause(pause, today), until));
  }
});
