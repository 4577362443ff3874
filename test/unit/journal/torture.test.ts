import assert from 'node:assert/strict';
import { documents } from '../../torture/documents.ts';
import { faults } from '../../torture/faults.ts';
import { invalid } from '../../torture/invalid.ts';
import { kill } from '../../torture/kill.ts';
import { merges } from '../../torture/merges.ts';
import type { Outcome, Scenario } from '../../torture/scenario.ts';
import { race } from '../../torture/windows.ts';

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
    const { injected, refused, succeeded } = await survive(faults, 150);
    assert.equal(injected, 150);
    assert.ok(Number(refused) > 0 && Number(succeeded) > 0, 'no fault did anything');
  });

  it('keep every byte outside of an edit, in whatever shape they are typed', async () => {
    const { done, refused } = await survive(documents, 200);
    assert.deepEqual(Object.keys(done as object).toSorted(), ['add', 'remove', 'replace', 'tick', 'untick']);
    const refusals = Object.values(refused as Record<string, number>);
    assert.ok(refusals.reduce((sum, count) => sum + count, 0) <= 4, `refused: ${JSON.stringify(refused)}`);
  });

  it('keep every minute when git merges them, or show the conflict', async () => {
    const { plain, union } = (await survive(merges, 30)) as Record<string, Record<string, number>>;
    assert.ok((plain?.['equal'] ?? 0) > 0 && (plain?.['seen: conflictMarkers'] ?? 0) > 0, JSON.stringify(plain));
    assert.ok((union?.['equal'] ?? 0) > 0 && (union?.['seen: duplicateId'] ?? 0) > 0, JSON.stringify(union));
  });

  it('are answered for and left alone when nobody can read them', async () => {
    const { files } = await survive(invalid, 400);
    assert.ok(Number(files) >= 200, `only ${String(files)} files`);
  });

  it('hold every entry of two windows while an editor saves them too', async () => {
    const { written, saves } = await survive({ rounds: 2, run: (rounds, say) => race(rounds, 40, say) }, 2);
    assert.equal(written, 160);
    assert.ok(Number(saves) > 0, 'the editor saved nothing');
  });
});
