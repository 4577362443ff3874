import assert from 'node:assert/strict';
import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ReviewDrafts, type KeptDraft } from '../../../src/workbench/screens/reviewDrafts.ts';
import { makeTempDir, type TempDir } from '../../host/places.ts';

const week = '2026-11-16';

const kept = (promise: string): KeptDraft => ({
  draft: { outcome: 'partly', followUps: [{ text: 'Ask Ana', done: true }], adding: 'Lunch wi', promise },
  base: { followUps: [], adding: '', promise: '' },
});

describe('what is typed into a review and not saved', () => {
  let temp: TempDir;
  let folder: string;
  /** As another window opens it, or this one after a crash. */
  const open = () => new ReviewDrafts(folder);

  beforeEach(async () => {
    temp = await makeTempDir();
    folder = path.join(temp.path, 'storage', 'review-drafts');
  });
  afterEach(() => temp.remove());

  it('is on the disk, for nobody else on the machine', async () => {
    assert.equal(await open().read(week), undefined);
    await open().keep(week, kept('Pair with Ben'));
    assert.deepEqual(await open().read(week), kept('Pair with Ben'));
    assert.equal(await open().read('2026-11-09'), undefined);
    if (process.platform !== 'win32') assert.equal((await stat(path.join(folder, `${week}.json`))).mode & 0o077, 0);
  });

  it('is what was typed last, however fast it was typed', async () => {
    const drafts = open();
    const typed = Array.from({ length: 50 }, (_, index) => kept('x'.repeat(index)));
    const done = typed.map((each) => drafts.keep(week, each));
    assert.deepEqual(await drafts.read(week), typed.at(-1));
    await Promise.all(done);
    assert.deepEqual(await open().read(week), typed.at(-1));
  });

  it('leaves nothing when it is dropped, be it right after a key', async () => {
    const drafts = open();
    const keeping = drafts.keep(week, kept('Pair with Ben'));
    await drafts.drop(week);
    await keeping;
    assert.deepEqual(await readdir(folder), []);
    await drafts.drop(week);
  });

  it('is not found in a file that was cut short or is of other hands, which is written over', async () => {
    const file = path.join(folder, `${week}.json`);
    await mkdir(folder, { recursive: true });
    for (const text of ['', '{"draft": {', '[]', 'null', '{}', '{"draft": {"promise": 7}, "base": {}}']) {
      await writeFile(file, text);
      assert.equal(await open().read(week), undefined, text);
    }
    await open().keep(week, kept('Pair with Ben'));
    assert.match(await readFile(file, 'utf8'), /Pair with Ben/);
  });
});
