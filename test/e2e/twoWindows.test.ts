import assert from 'node:assert/strict';
import { logInBoth } from '../torture/realWindows.ts';

/** The long rounds are `npm run torture -- --only realWindows`. */
describe('two windows with one journal', () => {
  it('keep every entry while an editor saves it and branches change', async () => {
    const { broken, figures } = await logInBoth(2, 15, () => undefined);
    assert.deepEqual(broken, []);
    const { written, checkouts } = figures;
    assert.equal(written, 60);
    assert.ok(Number(checkouts) > 0, 'no branch was changed');
  });
});
