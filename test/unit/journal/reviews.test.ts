import assert from 'node:assert/strict';
import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { nodeTextFolder } from '../../../src/journal/nodeTextFile.ts';
import type { ReviewFacts } from '../../../src/journal/reviewFile.ts';
import { Reviews } from '../../../src/journal/reviews.ts';
import { makeTempDir, type TempDir } from '../../host/places.ts';

const none: ReviewFacts = { followUps: [], settled: [] };

describe('the weekly reviews', () => {
  let temp: TempDir;
  let folder: string;
  let reviews: Reviews;

  beforeEach(async () => {
    temp = await makeTempDir();
    folder = path.join(temp.path, 'reviews');
    reviews = new Reviews(nodeTextFolder(folder));
  });
  afterEach(() => temp.remove());

  const save = (from: string, facts: ReviewFacts, figures: string) =>
    reviews.save(from, 'Review', { base: none, facts }, () => figures);

  const before = async (day: string) => (await reviews.before(day))?.value.promise;

  it('begin with none', async () => {
    assert.equal(await reviews.of('2026-11-16'), undefined);
    assert.equal(await reviews.before('2026-11-16'), undefined);
  });

  it('are files for nobody else on the machine, one a week', async () => {
    await save('2026-11-16', { ...none, promise: 'Pair with Ben' }, 'figures');
    const file = path.join(folder, '2026-W47.md');
    assert.match(await readFile(file, 'utf8'), /^promise: Pair with Ben$/m);
    if (process.platform !== 'win32') assert.equal((await stat(file)).mode & 0o077, 0);
    assert.equal((await reviews.of('2026-11-16'))?.value.promise, 'Pair with Ben');
  });

  it('hand on the last one before a week, over a gap and over the turn of a year', async () => {
    await save('2025-12-22', { ...none, promise: 'old' }, '');
    await save('2025-12-29', { ...none, promise: 'older week 1' }, '');
    await save('2026-11-16', { ...none, promise: 'new' }, '');
    await writeFile(path.join(folder, 'notes.md'), 'no review');
    await writeFile(path.join(folder, '2026-W47.md~'), 'what an editor keeps');
    await writeFile(path.join(folder, '2026-W46_md'), 'no review either');
    assert.equal(await before('2026-11-23'), 'new');
    assert.equal(await before('2026-11-16'), 'older week 1');
    assert.equal(await before('2025-12-29'), 'old');
    assert.equal(await before('2025-12-22'), undefined);
  });

  it('refuse a file they cannot read, by its name, and leave it as it is', async () => {
    await save('2026-11-16', none, '');
    const file = path.join(folder, '2026-W47.md');
    await writeFile(file, 'all mine');
    await assert.rejects(save('2026-11-16', none, ''), { name: 'FileNotWritable' });
    assert.equal(await readFile(file, 'utf8'), 'all mine');
    assert.equal((await reviews.before('2026-11-23'))?.problems.length, 1);
  });

  it('are shown as unreadable where they are no text, and not written', async () => {
    const file = path.join(folder, '2026-W47.md');
    await save('2026-11-16', none, '');
    await writeFile(file, Buffer.from([0xff, 0xfe]));
    const problems = [{ code: 'binaryContent', start: 0, end: 0, detail: 'UTF-8' }];
    const shown = { name: '2026-W47.md', from: '2026-11-16', text: '', value: none, problems };
    assert.deepEqual(await reviews.of('2026-11-16'), shown);
    await assert.rejects(save('2026-11-16', none, ''), { name: 'FileNotWritable', problems });
  });

  it('take no other failure for what files are like', async () => {
    const failure = new Error('a fault of ours');
    const real = nodeTextFolder(folder);
    const failing = { read: () => Promise.reject(failure), replace: () => Promise.reject(failure) };
    const broken = new Reviews({ ...real, file: () => failing });
    await assert.rejects(broken.of('2026-11-16'), failure);
    await assert.rejects(
      broken.save('2026-11-16', 'Review', { base: none, facts: none }, () => ''),
      failure,
    );
  });
});
