import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { LightSleep } from '../../../src/activity/lightSleep.ts';

const immediates = () => process.getActiveResourcesInfo().filter((name) => name === 'Immediate').length;

describe('the sleep of whoever reads a log', () => {
  it('waits while pieces come, once for all of them', () => {
    const before = immediates();
    const sleep = new LightSleep();
    sleep.stir();
    sleep.stir();
    sleep.stir();
    assert.equal(immediates(), before + 1);
  });

  it('comes by itself when no more do, and waits again for the next', async () => {
    const sleep = new LightSleep();
    sleep.stir();
    while (immediates() > 0) await pause(1);
    sleep.stir();
    assert.equal(immediates(), 1);
    while (immediates() > 0) await pause(1);
  });
});
