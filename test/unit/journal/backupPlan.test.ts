import assert from 'node:assert/strict';
import { superfluous } from '../../../src/journal/backupPlan.ts';
import type { BackupVersion } from '../../../src/journal/backupVersion.ts';

/** Noon of the nth day of January 2026, and minutes later. */
const at = (day: number, minute = 0) => new Date(2026, 0, day, 12, minute).getTime();

function version(
  takenAt: number,
  items: number,
  by: BackupVersion['by'] = 'own',
  hash = String(takenAt),
): BackupVersion {
  return { name: '2026-01.yaml', takenAt, items, minutes: items * 30, by, hash };
}

/** What is left when one version came after another. */
const kept = (versions: readonly BackupVersion[]) =>
  versions.reduce<BackupVersion[]>((left, version) => {
    const gone = new Set(superfluous([...left, version]));
    return [...left, version].filter((each) => !gone.has(each));
  }, []);

describe('the plan of backups', () => {
  it('keeps the last 20 changed versions of a day, and its first', () => {
    const versions = Array.from({ length: 50 }, (_, minute) => version(at(5, minute), minute + 1));
    assert.deepEqual(kept(versions), [versions[0], ...versions.slice(-20)]);
  });

  it('keeps the first and the last version of the last 30 days on which the file changed', () => {
    const days = Array.from({ length: 40 }, (_, day) =>
      [0, 10, 20].map((minute) => version(at(day * 2 + 1, minute), 9)),
    );
    const expected = days.flatMap((ofDay, day) => {
      if (day < 10) return [];
      return day >= 34 ? ofDay : [ofDay[0], ofDay[2]];
    });
    // The last 20 reach into the last seven days.
    expected.splice(expected.indexOf(days[33]?.[2]), 0, days[33]?.[1]);
    assert.deepEqual(kept(days.flat()), expected);
  });

  it('keeps the same text once while nothing else comes between', () => {
    const [first, same, other, again] = [
      version(at(1), 3, 'own', 'a'),
      version(at(1, 1), 3, 'other', 'a'),
      version(at(1, 2), 4, 'own', 'b'),
      version(at(1, 3), 3, 'own', 'a'),
    ] as const;
    assert.deepEqual(kept([first, same, other, again]), [first, other, again]);
  });

  for (const by of ['other', 'gone'] as const) {
    it(`keeps what a file held before it lost more than half (${by}), however long ago`, () => {
      const [good, lost] = [version(at(1, 5), 62), version(at(1, 6), 30, by)];
      const versions = [
        version(at(1, 4), 61),
        good,
        lost,
        ...Array.from({ length: 80 }, (_, day) => version(at(day + 2), 31 + day)),
      ];
      assert.deepEqual(kept(versions), [good, lost, ...versions.slice(-30)]);
    });
  }

  it('keeps it through all that is written on the same day', () => {
    const good = version(at(1, 1), 60);
    const later = Array.from({ length: 40 }, (_, minute) => version(at(1, minute + 3), 11 + minute));
    assert.ok(kept([version(at(1), 59), good, version(at(1, 2), 10, 'other'), ...later]).includes(good));
  });

  it('does not keep what we took away ourselves, nor what lost half or less', () => {
    const later = Array.from({ length: 80 }, (_, day) => version(at(day + 2), 31 + day));
    for (const after of [version(at(1, 1), 10, 'own'), version(at(1, 1), 31, 'other')]) {
      assert.equal(kept([version(at(1), 62), after, ...later]).length, 30);
    }
  });

  it('keeps the same good text once, although it was lost again and again', () => {
    const back = Array.from({ length: 30 }, (_, round) => [
      version(at(1, round * 2), 62, 'other', 'good'),
      version(at(1, round * 2 + 1), 1, 'other', 'bad'),
    ]);
    const later = Array.from({ length: 80 }, (_, day) => version(at(day + 2), 70 + day));
    assert.equal(kept([...back.flat(), ...later]).filter(({ hash }) => hash === 'good').length, 1);
  });

  it('keeps the last real copy of a file that was given up', () => {
    const versions = [version(at(1), 1), version(at(2), 0, 'gone', 'nothing')];
    assert.deepEqual(kept(versions), versions);
  });
});
