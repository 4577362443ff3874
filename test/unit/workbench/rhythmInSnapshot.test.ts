import assert from 'node:assert/strict';
import type { Correction } from '../../../src/balance/correction.ts';
import type { Evidence } from '../../../src/balance/evidence.ts';
import { balanceOf, computeSnapshot, type SnapshotSources } from '../../../src/workbench/computeSnapshot.ts';
import { observationOf, sourcesAt } from './snapshotSources.ts';

const today = Date.UTC(2026, 10, 20) / 60_000;

/** Commits at ten and at half past, on each of the twenty days before today. */
const evidence = Array.from({ length: 20 }, (_, day) => [600, 630].map((minute) => today - (20 - day) * 1440 + minute))
  .flat()
  .map(commitAt);

function commitAt(at: number): Evidence {
  return { kind: 'commit', ref: `${at}`, id: `${at}`, repository: 'app', at, title: 'Change' };
}

function sources(
  seen: readonly Evidence[],
  leftToRhythm = { gap: true, leadIn: true },
  corrections: readonly Correction[] = [],
): SnapshotSources {
  const plain = sourcesAt(today + 900, [observationOf('app', seen)]);
  return {
    ...plain,
    settings: { ...plain.settings, leftToRhythm },
    written: { ...plain.written, corrections },
  };
}

describe('a snapshot', () => {
  // (4 × 60 + 20 × (30 + 30)) / (4 + 20)
  it('has the rhythm of the lead in force, for every balance made from it', () => {
    const snapshot = computeSnapshot(sources(evidence));
    assert.deepEqual([snapshot.rhythm?.leadIn, snapshot.rhythm?.days], [60, 20]);
    const { gap, leadIn, directedWeight } = snapshot.settings.sessionRules;
    assert.deepEqual([gap, leadIn, directedWeight], [60, 60, 0.5]);
    const day = { kind: 'custom', from: '2026-11-19', to: '2026-11-19' } as const;
    assert.equal(balanceOf(snapshot, day).observed.minutes.likely, 90);
  });

  it('keeps what the lead has set, and says the rhythm all the same', () => {
    const { settings, rhythm } = computeSnapshot(sources(evidence, { gap: false, leadIn: false }));
    assert.deepEqual([settings.sessionRules.gap, settings.sessionRules.leadIn, rhythm?.leadIn], [120, 30, 60]);
  });

  it('has the defaults while there is too little to go by', () => {
    const { settings, rhythm } = computeSnapshot(sources(evidence.slice(0, 4)));
    assert.deepEqual([settings.sessionRules, rhythm], [{ gap: 120, leadIn: 30, directedWeight: 0.5 }, undefined]);
  });

  it('does not change its rhythm with the commits of the day', () => {
    const more = [...evidence, ...[60, 300, 420, 500, 700].map((minute) => commitAt(today + minute))];
    assert.deepEqual(computeSnapshot(sources(more)).rhythm, computeSnapshot(sources(evidence)).rhythm);
  });

  it('draws it from nothing that the lead has left out', () => {
    const corrections = evidence.slice(0, 32).map(({ ref }): Correction => {
      return { id: ref, on: '2026-11-19', evidence: ref, as: 'notMine' };
    });
    assert.equal(computeSnapshot(sources(evidence, undefined, corrections)).rhythm, undefined);
  });
});
