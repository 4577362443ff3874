import assert from 'node:assert/strict';
import { bucketIds } from '../../../src/balance/bucket.ts';
import type { Role } from '../../../src/balance/role.ts';
import { customRole, findRole, isKnownRoleId, knownRole, type CustomRole } from '../../../src/balance/roles.ts';

const architect: CustomRole = { id: 'architect', name: 'Architect', strategy: 45, people: 5, building: 50 };

/** Per bucket `[share, low, high]`. */
function bands({ targets }: Role): number[][] {
  return bucketIds.map((id) => [targets[id].share, targets[id].low, targets[id].high]);
}

describe('roles', () => {
  it('ship with their shares and a band of ten points', () => {
    assert.deepEqual(bands(knownRole('techLead')), [
      [30, 20, 40],
      [10, 0, 20],
      [60, 50, 70],
    ]);
    assert.deepEqual(bands(knownRole('engineeringManager')), [
      [30, 20, 40],
      [50, 40, 60],
      [20, 10, 30],
    ]);
    assert.deepEqual(bands(knownRole('productManager')), [
      [80, 70, 90],
      [10, 0, 20],
      [10, 0, 20],
    ]);
  });

  it('have no name of their own when they ship: the host words it', () =>
    assert.ok(!('name' in knownRole('techLead'))));

  it('cut a band off at 0 and 100', () => {
    assert.deepEqual(bands(knownRole('productManager', 25)), [
      [80, 55, 100],
      [10, 0, 35],
      [10, 0, 35],
    ]);
    assert.deepEqual(bands(knownRole('techLead', 0)), [
      [30, 30, 30],
      [10, 10, 10],
      [60, 60, 60],
    ]);
  });

  it('can be defined, with the common band or their own', () => {
    const targets = (band: number): unknown => {
      const reading = customRole({ ...architect, band }, 7);
      return 'role' in reading ? bands(reading.role) : reading.problem;
    };
    assert.deepEqual(customRole(architect, 5), {
      role: {
        id: 'architect',
        name: 'Architect',
        targets: {
          strategy: { share: 45, low: 40, high: 50 },
          people: { share: 5, low: 0, high: 10 },
          building: { share: 50, low: 45, high: 55 },
        },
      },
    });
    assert.deepEqual(targets(20), [
      [45, 25, 65],
      [5, 0, 25],
      [50, 30, 70],
    ]);
  });

  const definitions: [what: string, change: Partial<CustomRole>, problem: string | undefined][] = [
    ['an empty id', { id: ' ' }, 'noId'],
    ['an empty name', { name: '' }, 'noName'],
    ['the id of a role that ships', { id: 'productManager' }, 'idTaken'],
    ['a name of Object.prototype as id', { id: 'constructor' }, undefined],
    ['a share below 0', { strategy: -5, building: 100 }, 'shareOutOfRange'],
    ['a share above 100', { strategy: 101, people: 0, building: 0 }, 'shareOutOfRange'],
    ['a share that is no number', { strategy: Number.NaN }, 'shareOutOfRange'],
    ['99 together', { strategy: 44 }, 'sharesDoNotAddUp'],
    ['101 together', { strategy: 46 }, 'sharesDoNotAddUp'],
    ['tenths', { strategy: 33.3, people: 33.3, building: 33.4 }, undefined],
    ['all of one', { strategy: 0, people: 0, building: 100 }, undefined],
    ['a negative band', { band: -1 }, 'bandOutOfRange'],
    ['a band beyond 100', { band: 101 }, 'bandOutOfRange'],
  ];
  for (const [what, change, problem] of definitions) {
    it(`with ${what}: ${problem ?? 'fine'}`, () => {
      const reading = customRole({ ...architect, ...change });
      assert.equal('problem' in reading ? reading.problem : undefined, problem);
    });
  }

  it('are found by id, and Tech Lead stands in for one nobody defined', () => {
    const own: Role = { id: 'architect', name: 'Architect', targets: knownRole('techLead').targets };
    assert.deepEqual(findRole('architect', [own]), { role: own, unknown: false });
    assert.deepEqual(findRole('productManager', [own], 5), { role: knownRole('productManager', 5), unknown: false });
    assert.deepEqual(findRole('architect', [], 5), { role: knownRole('techLead', 5), unknown: true });
    assert.deepEqual(findRole('toString', []), { role: knownRole('techLead'), unknown: true });
    assert.ok(isKnownRoleId('techLead') && !isKnownRoleId('toString'));
  });
});
