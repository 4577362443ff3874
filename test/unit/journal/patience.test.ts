import assert from 'node:assert/strict';
import { patiently } from '../../../src/journal/patience.ts';

const failing = (code: string) => Object.assign(new Error(code), { code });

/** A call that fails so often; how often it was made. */
function held(times: number, code: string) {
  let calls = 0;
  const call = () => {
    calls += 1;
    return calls <= times ? Promise.reject(failing(code)) : Promise.resolve('done');
  };
  return { call, count: () => calls };
}

describe('a call on a file that is held for a moment', () => {
  for (const code of ['EACCES', 'EBUSY', 'EPERM']) {
    it(`is made again after ${code}`, async () => {
      const { call, count } = held(2, code);
      assert.equal(await patiently(call), 'done');
      assert.equal(count(), 3);
    });
  }

  it('is made no more than four times', async () => {
    const { call, count } = held(9, 'EBUSY');
    await assert.rejects(patiently(call), { code: 'EBUSY' });
    assert.equal(count(), 4);
  });

  it('is not made again where that would not help', async () => {
    const { call, count } = held(1, 'ENOSPC');
    await assert.rejects(patiently(call), { code: 'ENOSPC' });
    assert.equal(count(), 1);
  });

  it('is made again for what its caller says may pass', async () => {
    const { call, count } = held(1, 'EIO');
    assert.equal(await patiently(call, (code) => code === 'EIO'), 'done');
    assert.equal(count(), 2);
    const other = held(1, 'EBUSY');
    await assert.rejects(
      patiently(other.call, (code) => code === 'EIO'),
      { code: 'EBUSY' },
    );
  });
});
