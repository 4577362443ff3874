import assert from 'node:assert/strict';
import { chmod, mkdir, mkdtemp, readdir, readFile, readlink, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeTextFile, nodeTextFolder } from '../../../src/journal/nodeTextFile.ts';
import { failingFileSystem } from '../../fixtures/journal/failingFileSystem.ts';

describe('nodeTextFile', () => {
  let root = '';
  let path = '';
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'tlb-file-'));
    path = join(root, 'a.yaml');
  });
  afterEach(() => rm(root, { recursive: true }));

  /** Everything below the root, to see that nothing was left behind. */
  const everything = async (): Promise<string[]> => (await readdir(root, { recursive: true })).toSorted();

  it('reads what is there, byte order mark and line breaks included', async () => {
    await writeFile(path, '\uFEFFa: é\r\n');
    assert.equal(await nodeTextFile(path, root).read(), '\uFEFFa: é\r\n');
    assert.equal(await nodeTextFile(join(root, 'b.yaml'), root).read(), undefined);
    assert.equal(await nodeTextFile(join(root, 'no', 'b.yaml'), root).read(), undefined);
    assert.equal(await nodeTextFile(join(root, 'no', 'b.yaml'), join(root, 'no')).read(), undefined);
  });

  it('makes a file and the folders above it', async () => {
    const deep = join(root, 'x', 'y', 'a.yaml');
    assert.equal(await nodeTextFile(deep, root).replace(undefined, 'é\n'), true);
    assert.equal(await readFile(deep, 'utf8'), 'é\n');
    assert.deepEqual(await everything(), ['x', join('x', 'y'), join('x', 'y', 'a.yaml')]);
  });

  it('makes a private file when asked', async () => {
    const isWindows = process.platform === 'win32'; // it knows no permission bits but read-only
    await nodeTextFolder(root).file('private.yaml').replace(undefined, 'x');
    await nodeTextFile(path, root).replace(undefined, 'x');
    assert.equal((await stat(join(root, 'private.yaml'))).mode & 0o777, isWindows ? 0o666 : 0o600);
    assert.equal((await stat(path)).mode & 0o777, isWindows ? 0o666 : 0o666 & ~process.umask());
  });

  it('replaces only what was expected', async () => {
    const file = nodeTextFile(path, root);
    assert.equal(await file.replace('old', 'new'), false);
    assert.deepEqual(await everything(), []);
    await writeFile(path, 'other');
    assert.equal(await file.replace('old', 'new'), false);
    assert.equal(await file.replace(undefined, 'new'), false);
    assert.equal(await readFile(path, 'utf8'), 'other');
    assert.equal(await file.replace('other', 'new'), true);
    assert.equal(await readFile(path, 'utf8'), 'new');
    assert.deepEqual(await everything(), ['a.yaml']);
  });

  it('looks again just before the rename', async () => {
    await writeFile(path, 'old');
    const fs = failingFileSystem(() => undefined);
    const open = fs.open;
    fs.open = async (file, flags, mode) => {
      const handle = await open(file, flags, mode);
      if (flags === 'wx') await writeFile(path, 'typed meanwhile');
      return handle;
    };
    assert.equal(await nodeTextFile(path, root, { fs }).replace('old', 'new'), false);
    assert.equal(await readFile(path, 'utf8'), 'typed meanwhile');
    assert.deepEqual(await everything(), ['a.yaml']);
  });

  it('keeps the permissions of the file', async () => {
    await writeFile(path, 'old');
    await chmod(path, 0o640);
    await nodeTextFile(path, root).replace('old', 'new');
    const { mode } = await stat(path);
    assert.equal(mode & 0o777, process.platform === 'win32' ? 0o666 : 0o640);
    await chmod(path, 0o666); // which a umask takes away from new files
    await nodeTextFile(path, root).replace('new', 'newer');
    assert.equal((await stat(path)).mode & 0o777, 0o666);
  });

  it('leaves a read-only file alone, as root too', async () => {
    await writeFile(path, 'old');
    await chmod(path, 0o444);
    await assert.rejects(nodeTextFile(path, root).replace('old', 'new'), {
      code: 'fileNotWritable',
      path,
      detail: 'read-only',
    });
    assert.equal(await readFile(path, 'utf8'), 'old');
    assert.deepEqual(await everything(), ['a.yaml']);
    await chmod(path, 0o644);
  });

  it('writes through a link inside the root', async () => {
    await mkdir(join(root, 'real'));
    await writeFile(join(root, 'real', 'b.yaml'), 'old');
    await symlink(join('real', 'b.yaml'), path);
    assert.equal(await nodeTextFile(path, root).replace('old', 'new'), true);
    assert.equal(await readlink(path), join('real', 'b.yaml'));
    assert.equal(await readFile(join(root, 'real', 'b.yaml'), 'utf8'), 'new');
    assert.deepEqual(await everything(), ['a.yaml', 'real', join('real', 'b.yaml')]);
  });

  describe('outside its root', () => {
    let outside = '';
    beforeEach(async () => {
      outside = await mkdtemp(join(tmpdir(), 'tlb-outside-'));
      await writeFile(join(outside, 'secret'), 'old');
    });
    afterEach(async () => {
      assert.deepEqual(await readdir(outside), ['secret']);
      assert.equal(await readFile(join(outside, 'secret'), 'utf8'), 'old');
      await rm(outside, { recursive: true });
    });

    const links: [what: string, make: () => Promise<string>][] = [
      ['a link to a file', async () => (await symlink(join(outside, 'secret'), path), path)],
      ['a folder that is a link', async () => (await symlink(outside, join(root, 'dir')), join(root, 'dir', 'secret'))],
      [
        'a new file in a folder that is a link',
        async () => (await symlink(outside, join(root, 'dir')), join(root, 'dir', 'new', 'a.yaml')),
      ],
      ['a path with dots', () => Promise.resolve(join(root, '..', 'a.yaml'))],
    ];
    for (const [what, make] of links) {
      it(`refuses ${what}`, async () => {
        const file = nodeTextFile(await make(), root);
        await assert.rejects(file.read(), { name: 'UnreadableFile', code: 'unreadable' });
        await assert.rejects(file.replace('old', 'new'), { code: 'fileNotWritable' });
        await assert.rejects(file.replace(undefined, 'new'), { code: 'fileNotWritable' });
      });
    }
  });

  it('refuses a link to nowhere and does not put a file in its place', async () => {
    await symlink('nowhere', path);
    await assert.rejects(nodeTextFile(path, root).read(), { code: 'unreadable', detail: 'ENOENT' });
    await assert.rejects(nodeTextFile(path, root).replace(undefined, 'new'), { code: 'fileNotWritable' });
    assert.equal(await readlink(path), 'nowhere');
  });

  it('follows a root that is a link itself', async () => {
    const link = `${root}-link`;
    await symlink(root, link);
    assert.equal(await nodeTextFile(join(link, 'a.yaml'), link).replace(undefined, 'new'), true);
    assert.equal(await nodeTextFile(join(link, 'a.yaml'), link).read(), 'new');
    await rm(link);
  });

  it('does not read folders, invalid UTF-8 and monsters', async () => {
    await assert.rejects(nodeTextFile(root, root).read(), { code: 'unreadable', detail: 'not a file' });
    await writeFile(path, Buffer.from([0x61, 0xff]));
    await assert.rejects(nodeTextFile(path, root).read(), { code: 'binaryContent' });
    await writeFile(path, 'x'.repeat(5_000_001));
    await assert.rejects(nodeTextFile(path, root).read(), { code: 'tooLarge', detail: '5000001' });
  });

  it('says that a folder cannot be written when a file stands in its place', async () => {
    await writeFile(path, 'I am a file');
    for (const below of [join(path, 'b.yaml'), join(path, 'c', 'b.yaml')]) {
      await assert.rejects(nodeTextFile(below, root).replace(undefined, 'new'), { code: 'folderNotWritable' });
    }
    assert.equal(await readFile(path, 'utf8'), 'I am a file');
    assert.deepEqual(await everything(), ['a.yaml']);
  });

  it('lists files, not folders, and nothing where there is no folder', async () => {
    await writeFile(path, '');
    await mkdir(join(root, 'b.yaml'));
    assert.deepEqual(await nodeTextFolder(root).list(), ['a.yaml']);
    assert.deepEqual(await nodeTextFolder(join(root, 'no')).list(), []);
    await assert.rejects(nodeTextFolder(path).list(), {
      name: 'UnreadableFile',
      code: 'unreadable',
      detail: 'ENOTDIR',
    });
  });

  it('lets two writers never mix their texts', async () => {
    const texts = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(50_000));
    const results = await Promise.all(texts.map((text) => nodeTextFile(path, root).replace(undefined, text)));
    assert.ok(results.includes(true));
    assert.ok(texts.includes(await readFile(path, 'utf8')));
    assert.deepEqual(await everything(), ['a.yaml']);
  });
});
