import assert from 'node:assert/strict';
import * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBytes, replaceBytes } from '../../../src/journal/bytesFile.ts';

const { mkdtemp, readdir, readFile, rm, writeFile } = fs;
const [one, two] = [Buffer.from([0, 255, 10]), Buffer.from([13, 128])];

describe('a file of bytes', () => {
  let root = '';
  let path = '';
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'tlb-bytes-'));
    path = join(root, 'a.yaml');
  });
  afterEach(() => rm(root, { recursive: true }));

  it('is made, read and replaced whole', async () => {
    assert.equal(await readBytes(path, root), undefined);
    await replaceBytes(path, root, undefined, one);
    await replaceBytes(path, root, one, two);
    assert.deepEqual(await readBytes(path, root), two);
    assert.deepEqual(await readdir(root), ['a.yaml']);
  });

  it('is left alone when it holds something else', async () => {
    await writeFile(path, one);
    for (const expected of [undefined, two]) {
      await assert.rejects(replaceBytes(path, root, expected, two), { code: 'changedTooOften', path });
    }
    assert.deepEqual(await readFile(path), one);
  });

  it('is not taken for written when another hand was there at once', async () => {
    await writeFile(path, one);
    const late: typeof fs.rename = async (from, to) => {
      await fs.rename(from, to);
      await writeFile(to, 'another hand');
    };
    await assert.rejects(replaceBytes(path, root, one, two, { ...fs, rename: late }), { code: 'copyDiffers', path });
    assert.equal(await readFile(path, 'utf8'), 'another hand');
  });

  it('says when its folder cannot be made, and that a folder is no file', async () => {
    await writeFile(path, one);
    const below = join(path, 'b.yaml');
    assert.equal(await readBytes(below, root), undefined);
    await assert.rejects(replaceBytes(below, root, undefined, two), { code: 'folderNotWritable' });
    await assert.rejects(readBytes(root, root), { code: 'EISDIR' });
  });
});
