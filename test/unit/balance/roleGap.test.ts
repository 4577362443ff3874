import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bucketIds } from '../../../src/balance/bucket.ts';
import { buildingByRepository, bucketsToChange, longestBuilding, roleGap } from '../../../src/balance/roleGap.ts';
import { customRole, knownRole } from '../../../src/balance/roles.ts';
import { commit, logged, weekBalance } from './weekBalance.ts';

const week = '2026-11-16';
const hours = (strategy: number, people: number, building: number) =>
  weekBalance(
    week,
    [],
    [
      logged(week, 'strategy', strategy * 60),
      logged(week, 'people', people * 60),
      logged(week, 'building', building * 60),
    ].filter(({ minutes }) => minutes > 0),
  );

describe('the gap to another role', () => {
  it('is in hours of the same accounted time, more first', () => {
    const gap = roleGap(hours(12, 4, 24), knownRole('engineeringManager'));
    assert.deepEqual(gap.perBucket, {
      strategy: { standing: 'within', toTarget: 0, toBand: 0 },
      people: { standing: 'below', toTarget: 16 * 60, toBand: 12 * 60 },
      building: { standing: 'above', toTarget: -16 * 60, toBand: -12 * 60 },
    });
    assert.deepEqual(bucketsToChange(gap), ['people', 'building']);
    assert.equal(gap.enough, true);
  });

  it('is none inside the band, whose edges are inside', () => {
    assert.deepEqual(bucketsToChange(roleGap(hours(16, 8, 16), knownRole('techLead'))), ['building']);
    assert.deepEqual(bucketsToChange(roleGap(hours(16, 8, 16), knownRole('techLead', 20))), []);
  });

  it('says when too little is accounted for to compare', () => {
    assert.equal(roleGap(hours(4, 4, 4), knownRole('productManager')).enough, false);
  });

  it('never asks to go past the target, nor the wrong way', () => {
    const share = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(share, share, share, share, fc.integer({ min: 0, max: 50 }), (s, p, b, first, band) => {
        const second = Math.floor((100 - first) / 2);
        const shares = { strategy: first, people: second, building: 100 - first - second };
        const reading = customRole({ id: 'own', name: 'Own', ...shares }, band);
        assert.ok('role' in reading);
        const balance = weekBalance(
          week,
          [],
          [logged(week, 'strategy', s * 4), logged(week, 'people', p * 4), logged(week, 'building', b * 4)].filter(
            ({ minutes }) => minutes > 0,
          ),
        );
        const { perBucket } = roleGap(balance, reading.role);
        for (const id of bucketIds) {
          const { standing, toTarget, toBand } = perBucket[id];
          if (standing === 'within') assert.deepEqual([toTarget, toBand], [0, 0]);
          else assert.ok(standing === 'below' ? toTarget >= toBand - 1 : toTarget <= toBand + 1);
        }
      }),
    );
  });
});

describe('building to hand over', () => {
  const balance = weekBalance(
    week,
    [
      commit('2026-11-16T10:00', 'api'),
      commit('2026-11-16T11:00', 'web'),
      commit('2026-11-17T10:00', 'web'),
      commit('2026-11-17T12:00', 'web'),
    ],
    [logged(week, 'building', 300)],
  );

  it('is what was observed in each repository, the most first', () => {
    assert.deepEqual(buildingByRepository(balance), [
      { repository: 'web', minutes: 210, sessions: 2 },
      { repository: 'api', minutes: 30, sessions: 1 },
    ]);
  });

  it('has its longest stretches', () => {
    assert.deepEqual(
      longestBuilding(balance, 5).map(({ likely }) => likely),
      [150, 90],
    );
    assert.equal(longestBuilding(balance, 1).length, 1);
  });
});
