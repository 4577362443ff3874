import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { FileSystem } from '../../../src/journal/fileSystem.ts';
import { Journal } from '../../../src/journal/journal.ts';
import { nodeTextFolder } from '../../../src/journal/nodeTextFile.ts';
import { failingFileSystem } from '../../fixtures/journal/failingFileSystem.ts';

const draft = { on: '2026-11-20', minutes: 5, bucket: 'people' } as const;
const racer = fileURLToPath(new URL('../../torture/racingWriter.ts', import.meta.url));

describe('two windows with one journal', function () {
  this.timeout(120_000);

  let folder = '';
  let lock = '';
  beforeEach(async () => {
    folder = await fs.mkdtemp(join(tmpdir(), 'tlb-lock-'));
    lock = join(folder, '.2026-11.yaml.lock');
  });
  afterEach(() => fs.rm(folder, { recursive: true }));

  const countEntries = async (): Promise<number> => (await new Journal(folder).readAll()).entries.length;

  const leaveLock = async (secondsAgo: number): Promise<void> => {
    await fs.writeFile(lock, '');
    const then = Date.now() / 1000 - secondsAgo;
    await fs.utimes(lock, then, then);
  };

  it('lose no entry to one another, whatever falls between the last look and the rename', async () => {
    let other: Promise<unknown> = Promise.resolve();
    const slow: FileSystem = {
      ...fs,
      rename: async (from, to) => {
        other = new Journal(folder).add(draft);
        await Promise.race([other, pause(500)]);
        await fs.rename(from, to);
      },
    };
    await new Journal(folder, nodeTextFolder(folder, slow)).add(draft);
    await other;
    assert.equal(await countEntries(), 2);
  });

  it('keep every entry when both are as fast as they can be', async () => {
    const count = 25;
    const windows = ['one', 'two'].map((name) =>
      spawn(process.execPath, [racer, folder, name, String(count)], { stdio: ['pipe', 'pipe', 'inherit'] }),
    );
    await Promise.all(windows.map(({ stdout }) => once(stdout, 'data')));
    const ended = windows.map((window) => once(window, 'exit'));
    for (const { stdin } of windows) stdin.write('go');
    assert.deepEqual(
      (await Promise.all(ended)).map(([code]) => code),
      [0, 0],
    );
    assert.equal(await countEntries(), 2 * count);
    assert.deepEqual(await fs.readdir(folder), ['2026-11.yaml']);
  });

  it('wait for the one that is writing', async () => {
    await leaveLock(0);
    let done = false;
    const adding = new Journal(folder).add(draft).then(() => (done = true));
    await pause(200);
    assert.equal(done, false);
    await fs.unlink(lock);
    await adding;
    assert.equal(await countEntries(), 1);
  });

  for (const [what, seconds] of [
    ['one that was killed', 11],
    ['one whose clock is ahead', -11],
  ] as const) {
    it(`do not wait for ${what}`, async () => {
      await leaveLock(seconds);
      const start = performance.now();
      await new Journal(folder).add(draft);
      assert.ok(performance.now() - start < 5_000);
      assert.deepEqual(await fs.readdir(folder), ['2026-11.yaml']);
    });
  }

  it('leave no lock after a refusal', async () => {
    await fs.writeFile(join(folder, '2026-11.yaml'), 'entries: [');
    await assert.rejects(new Journal(folder).add(draft), { code: 'fileNotWritable' });
    assert.deepEqual(await fs.readdir(folder), ['2026-11.yaml']);
  });

  it('do not wait for ever for a lock that cannot be looked at', async () => {
    await leaveLock(0);
    const blind = failingFileSystem((call) => (call === 'lstat' ? 'EIO' : undefined));
    await assert.rejects(
      nodeTextFolder(folder, blind).alone('2026-11.yaml', () => Promise.resolve()),
      {
        code: 'folderNotWritable',
        detail: 'EIO',
      },
    );
  });

  it('go on when the lock is gone by the time it is looked at', async () => {
    await leaveLock(0);
    const late = failingFileSystem((call) => {
      if (call === 'lstat') rmSync(lock, { force: true });
      return undefined;
    });
    assert.equal(await nodeTextFolder(folder, late).alone('2026-11.yaml', () => Promise.resolve('done')), 'done');
  });

  it('go on when another was faster in taking an old lock away', async () => {
    await leaveLock(11);
    const late = failingFileSystem((call) => {
      if (call === 'unlink') rmSync(lock, { force: true });
      return undefined;
    });
    assert.equal(await nodeTextFolder(folder, late).alone('2026-11.yaml', () => Promise.resolve('done')), 'done');
  });

  it('say so when no lock can be made', async () => {
    const closed = failingFileSystem((call) => (call === 'open' ? 'EACCES' : undefined));
    await assert.rejects(
      nodeTextFolder(folder, closed).alone('2026-11.yaml', () => Promise.resolve()),
      { code: 'folderNotWritable', detail: 'EACCES', path: folder },
    );
  });

  it('say so when a lock can be neither made nor taken away', async () => {
    await fs.mkdir(lock);
    await fs.utimes(lock, 0, 0);
    await assert.rejects(new Journal(folder).add(draft), { code: 'folderNotWritable', path: folder });
  });
});
