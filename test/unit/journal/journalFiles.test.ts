import assert from 'node:assert/strict';
import { isMonth, journalNames, mayHold } from '../../../src/journal/journalFiles.ts';

describe('the files of a journal', () => {
  it('are the months, one after the other, and then the others', () => {
    const names = [
      'old.yaml',
      '2026-11.yaml',
      '2026-11 (1).yaml',
      '.hidden.yaml',
      'a.txt',
      '2025-12.yaml',
      'x2026-10.yaml',
    ];
    const sorted = ['2025-12.yaml', '2026-11.yaml', '2026-11 (1).yaml', 'old.yaml', 'x2026-10.yaml'];
    assert.deepEqual(journalNames(names), sorted);
    assert.deepEqual(journalNames(names.toReversed()), sorted);
  });

  it('are named for a month, or not', () => {
    assert.deepEqual(['2026-11.yaml', 'x2026-11.yaml', '2026-11.yaml.bak', '2026-11 (1).yaml'].map(isMonth), [
      true,
      false,
      false,
      false,
    ]);
  });

  it('may hold what is in their month or next to it, and anything where they name none', () => {
    assert.deepEqual(
      ['2026-08.yaml', '2026-09.yaml', '2026-12.yaml', '2027-01.yaml', 'x2020-01.yaml'].map((name) =>
        mayHold(name, '2026-10-01', '2026-11-30'),
      ),
      [false, true, true, false, true],
    );
  });
});
