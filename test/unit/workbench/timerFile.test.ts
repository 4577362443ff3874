import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunningTimer } from '../../../src/balance/timerEnd.ts';
import { nodeTextFolder } from '../../../src/journal/nodeTextFile.ts';
import { TimerFile } from '../../../src/workbench/timerFile.ts';

const nothing = () => Promise.resolve();
const failing = () => Promise.reject(new Error('the disk is full'));
const people: RunningTimer = { bucket: 'people', since: 29_000_000 };
const strategy: RunningTimer = { bucket: 'strategy', since: 29_000_100 };

describe('the file of the timer', () => {
  let folder: string;
  /** As another window opens it. */
  const open = () => new TimerFile(nodeTextFolder(join(folder, 'storage')));
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tlb-timer-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('says in every window, and after a crash, what runs, with all that is known of it', async () => {
    assert.equal(await open().read(), undefined);
    const timer = { ...people, confirmed: 29_000_010, leftAt: 29_000_020 };
    assert.equal(await open().exchange(undefined, timer, nothing), true);
    assert.deepEqual(await open().read(), timer);
    assert.equal(await open().exchange(timer, undefined, nothing), true);
    assert.equal(await open().read(), undefined);
  });

  it('lets one of many windows that stop at once log, and no other', async () => {
    await open().exchange(undefined, people, nothing);
    let logged = 0;
    const log = () => {
      logged += 1;
      return nothing();
    };
    const done = await Promise.all(Array.from({ length: 8 }, () => open().exchange(people, undefined, log)));
    assert.equal(done.filter(Boolean).length, 1);
    assert.equal(logged, 1);
  });

  it('lets one of two windows that start at once start', async () => {
    const done = await Promise.all([people, strategy].map((next) => open().exchange(undefined, next, nothing)));
    assert.notEqual(done[0], done[1]);
    assert.deepEqual(await open().read(), done[0] ? people : strategy);
  });

  it('keeps the timer when nothing could be logged', async () => {
    await open().exchange(undefined, people, nothing);
    await assert.rejects(open().exchange(people, undefined, failing), /the disk is full/);
    assert.deepEqual(await open().read(), people);
    assert.equal(await open().exchange(people, undefined, nothing), true, 'the lock is held still');
  });

  it('says so when another window was faster than who held the lock for too long', async () => {
    await open().exchange(undefined, people, nothing);
    const path = join(folder, 'storage', 'timer.json');
    const learnMore = () => writeFile(path, JSON.stringify({ ...people, leftAt: 29_000_020 }));
    assert.equal(await open().exchange(people, strategy, learnMore), true);
    assert.deepEqual(await open().read(), strategy);
    assert.equal(await open().exchange(strategy, undefined, () => writeFile(path, JSON.stringify(people))), false);
    assert.deepEqual(await open().read(), people);
  });

  it('ends a timer of which more is known by now', async () => {
    await open().exchange(undefined, { ...people, leftAt: 29_000_020 }, nothing);
    assert.equal(await open().exchange(people, undefined, nothing), true);
  });

  for (const text of [
    '',
    '{"bucket": "peo',
    '[]',
    'null',
    '{"bucket": "fun", "since": 1}',
    '{"bucket": "people", "since": -1}',
    '{"bucket": "people", "since": 1.5}',
  ]) {
    it(`takes ${JSON.stringify(text)} for no timer, and is written over`, async () => {
      await open().exchange(undefined, people, nothing);
      await writeFile(join(folder, 'storage', 'timer.json'), text);
      assert.equal(await open().read(), undefined);
      assert.equal(await open().exchange(undefined, strategy, nothing), true);
      assert.equal(
        await readFile(join(folder, 'storage', 'timer.json'), 'utf8'),
        '{"bucket":"strategy","since":29000100}\n',
      );
    });
  }
});
