import assert from 'node:assert/strict';
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { copyBeside, copyEach } from '../../../src/journal/copyFiles.ts';
import { UnreadableFile } from '../../../src/journal/unreadableFile.ts';
import { makeTempDir, type TempDir } from '../../host/places.ts';

const refuse = () => Promise.reject(new UnreadableFile('unreadable', 'EIO'));

describe('files that are copied', () => {
  let temp: TempDir;
  const at = (name: string) => path.join(temp.path, name);
  beforeEach(async () => {
    temp = await makeTempDir();
    await writeFile(at('a.md'), 'one');
    await writeFile(at('c.md'), 'three');
  });
  afterEach(() => temp.remove());

  it('are those that are still there', async () => {
    const seen: [name: string, text: string][] = [];
    const copied = await copyEach(temp.path, temp.path, ['a.md', 'b.md', 'c.md'], (name, bytes) => {
      seen.push([name, Buffer.from(bytes).toString()]);
      return Promise.resolve();
    });
    assert.deepEqual(seen, [
      ['a.md', 'one'],
      ['c.md', 'three'],
    ]);
    assert.deepEqual(copied, [
      { path: at('a.md'), bytes: Buffer.from('one') },
      { path: at('c.md'), bytes: Buffer.from('three') },
    ]);
  });

  it('are named when one cannot be copied', async () => {
    await assert.rejects(copyEach(temp.path, temp.path, ['c.md'], refuse), {
      name: 'FileNotWritable',
      path: at('c.md'),
    });
  });

  it('lie beside those of their name under the first free one, once', async () => {
    for (const text of ['x', 'y', 'z', 'y', 'x', 'z']) await copyBeside(temp.path, 'a', '.md', Buffer.from(text));
    const names = await readdir(temp.path);
    assert.deepEqual(names.toSorted(), ['a (moved 2).md', 'a (moved 3).md', 'a (moved).md', 'a.md', 'c.md']);
  });
});
