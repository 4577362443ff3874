import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { copyReviews } from '../../../src/journal/moveReviews.ts';
import { makeTempDir, type TempDir } from '../../host/places.ts';

describe('the reviews of a journal that moves', () => {
  let temp: TempDir;
  const at = (...parts: string[]) => path.join(temp.path, ...parts);

  beforeEach(async () => {
    temp = await makeTempDir();
    await mkdir(at('old', 'reviews'), { recursive: true });
    await writeFile(at('old', 'reviews', '2026-W46.md'), 'one');
    await writeFile(at('old', 'reviews', '2026-W47.md'), 'two');
    for (const other of ['.2026-W47.md.lock', '.2026-W47.md', 'notes.txt']) {
      await writeFile(at('old', 'reviews', other), 'x');
    }
  });
  afterEach(() => temp.remove());

  it('go along, to the byte', async () => {
    const copied = await copyReviews(at('old'), at('new'));
    assert.deepEqual(copied.map((each) => path.basename(each.path)).toSorted(), ['2026-W46.md', '2026-W47.md']);
    assert.deepEqual((await readdir(at('new', 'reviews'))).toSorted(), ['2026-W46.md', '2026-W47.md']);
    assert.equal(await readFile(at('new', 'reviews', '2026-W47.md'), 'utf8'), 'two');
    assert.equal(await readFile(at('old', 'reviews', '2026-W47.md'), 'utf8'), 'two');
  });

  it('overwrite none that is there, and lie beside it once', async () => {
    await mkdir(at('new', 'reviews'), { recursive: true });
    await writeFile(at('new', 'reviews', '2026-W47.md'), 'theirs');
    await copyReviews(at('old'), at('new'));
    await copyReviews(at('old'), at('new'));
    assert.equal(await readFile(at('new', 'reviews', '2026-W47.md'), 'utf8'), 'theirs');
    assert.equal(await readFile(at('new', 'reviews', '2026-W47 (moved).md'), 'utf8'), 'two');
    assert.equal((await readdir(at('new', 'reviews'))).length, 3);
  });

  it('do not lead out of the folder by a link', async () => {
    await writeFile(at('secret.md'), 'secret');
    await symlink(at('secret.md'), at('old', 'reviews', '2026-W48.md'));
    const refusal = { code: 'fileNotWritable', path: at('old', 'reviews', '2026-W48.md') };
    await assert.rejects(copyReviews(at('old'), at('new')), refusal);
  });

  it('are none where there are none', async () => {
    assert.deepEqual(await copyReviews(at('nowhere'), at('new')), []);
  });
});
