import assert from 'node:assert/strict';
import type { Balance } from '../../../src/balance/balance.ts';
import type { Correction } from '../../../src/balance/correction.ts';
import type { Evidence } from '../../../src/balance/evidence.ts';
import type { Session } from '../../../src/balance/session.ts';
import { type Branch, EvidenceForest } from '../../../src/workbench/evidenceForest.ts';

const sign = (name: string, at: number): Evidence => ({
  kind: 'commit',
  ref: name.padEnd(16, '0'),
  id: name.padEnd(40, '0'),
  repository: 'app',
  at,
  title: name,
});
const none = { low: 0, likely: 0, high: 0 };
const minutes = { low: 5, likely: 10, high: 20 };
const stretch = (...signs: readonly Evidence[]): Session => ({
  ...minutes,
  perBucket: { strategy: none, people: none, building: minutes },
  start: (signs[0]?.at ?? 0) - 10,
  end: signs.at(-1)?.at ?? 0,
  cut: 0,
  directedOff: 0,
  evidence: signs.map((evidence) => ({ evidence, bucket: 'building', minutes: 10 })),
});

/** What a forest grows from. */
function sources(
  sessions: readonly Session[],
  leftOut: readonly Evidence[] = [],
  corrections: readonly Correction[] = [],
): Parameters<EvidenceForest['grow']>[0] {
  const entries = [
    { entry: { id: 'e1', on: '2026-11-20', minutes: 30, bucket: 'people' as const }, counted: 30 },
    { entry: { id: 'e2', on: '2026-11-21', minutes: 15, bucket: 'people' as const }, counted: 15 },
  ];
  return {
    balance: { observed: { sessions, leftOut }, entries } as unknown as Balance,
    written: { from: '2026-01-01', to: '2026-12-31', entries: [], leave: [], corrections, problems: [] },
  };
}

const [a, b, c, d] = [sign('a', 100), sign('b', 160), sign('c', 900), sign('d', 960)] as const;
const ids = (roots: readonly Branch[]) => roots.map(({ id }) => id);
const rows = (roots: readonly Branch[]) =>
  roots.map(({ kind, leaves }) => [
    kind,
    ...leaves.map((leaf) => (leaf.kind === 'entry' ? leaf.entry.entry.id : leaf.evidence.title)),
  ]);

describe('the rows of the evidence', () => {
  it('have the newest first, then what was logged, then what was left out', () => {
    const corrections: Correction[] = [{ id: 'x', on: '2026-11-20', evidence: d.ref, as: 'notMine' }];
    const roots = new EvidenceForest().grow(sources([stretch(a, b), stretch(c)], [d], corrections));
    assert.deepEqual(rows(roots), [
      ['session', 'c'],
      ['session', 'b', 'a'],
      ['logged', 'e2', 'e1'],
      ['leftOut', 'd'],
    ]);
    assert.equal(roots.at(-1)?.leaves[0]?.corrected, 'notMine');
    for (const root of roots) for (const leaf of root.leaves) assert.equal(leaf.parent, root);
  });

  it('keep their names while the figures change, so that what is open stays open', () => {
    const forest = new EvidenceForest();
    const before = forest.grow(sources([stretch(a, b), stretch(c, d)]));
    assert.deepEqual(ids(forest.grow(sources([stretch(a, b), stretch(c, d)]))), ids(before));
    const without = forest.grow(sources([stretch(b), stretch(c, d)], [a]));
    assert.deepEqual(ids(without), [...ids(before), 'leftOut']);
    const joined = forest.grow(sources([stretch(b, c, d)], [a]));
    assert.equal(ids(joined)[0], ids(before)[1]);
    assert.equal(new Set(ids(forest.grow(sources([stretch(b), stretch(c)])))).size, 3);
  });

  it('never have one name twice: the editor would show no row at all', () => {
    const bare = { ...stretch(), start: 50, end: 50 };
    const roots = new EvidenceForest().grow(sources([bare, bare, stretch(a, a), stretch(a)], [a]));
    const all = roots.flatMap((root) => [root.id, ...root.leaves.map(({ id }) => id)]);
    assert.equal(new Set(all).size, all.length, all.join(' '));
  });
});
