import assert from 'node:assert/strict';
import { faults } from '../../torture/faults.ts';
import { kill } from '../../torture/kill.ts';
import type { Outcome, Scenario } from '../../torture/scenario.ts';

/** Asserts that every promise held, and gives the figures. */
async function survive({ run }: Scenario, rounds: number): Promise<Outcome['figures']> {
  const { broken, figures } = await run(rounds, () => undefined);
  assert.deepEqual(broken, []);
  return figures;
}

/** The long rounds are `npm run torture`. */
describe('the lead’s files', function () {
  this.timeout(120_000);

  it('are whole, with all that was acknowledged and nothing beside them, after writers were killed', async () => {
    const { kills, acknowledged } = await survive(kill, 10);
    assert.equal(kills, 10);
    assert.ok(Number(acknowledged) > 0, 'nobody wrote anything');
  });

  it('are the old ones or the new ones whichever call fails, and a second try works', async () => {
    const { injected, refused, succeeded } = await survive(faults, 250);
    assert.equal(injected, 250);
    assert.ok(Number(refused) > 0 && Number(succeeded) > 0, 'no fault did anything');
  });
});
