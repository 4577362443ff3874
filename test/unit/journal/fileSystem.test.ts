import assert from 'node:assert/strict';
import { unreadable } from '../../../src/journal/containedPath.ts';
import { isMissing, systemCode, writeError } from '../../../src/journal/fileSystem.ts';

const withCode = (code: unknown): Error => Object.assign(new Error('no'), { code });

describe('a write that fails', () => {
  for (const [code, file, folder] of [
    ['ENOSPC', 'diskFull', 'diskFull'],
    ['EDQUOT', 'diskFull', 'diskFull'],
    ['EROFS', 'folderNotWritable', 'folderNotWritable'],
    ['EACCES', 'fileNotWritable', 'folderNotWritable'],
  ] as const) {
    it(`by ${code} is told as ${file}, and of a folder as ${folder}`, () => {
      const cause = Object.assign(new Error('x'), { code });
      for (const [where, told] of [
        ['file', file],
        ['folder', folder],
      ] as const) {
        const error = writeError(cause, where, '/j');
        assert.deepEqual([error.code, error.path, error.detail, error.cause], [told, '/j', code, cause]);
      }
    });
  }
});

describe('an error of the file system', () => {
  it('has a code of the system, or none', () => {
    assert.equal(systemCode(withCode('EIO')), 'EIO');
    for (const other of ['EIO', new Error('EIO'), withCode(5), { code: 'EIO' }]) {
      assert.equal(systemCode(other), undefined);
    }
  });

  it('says that nothing is there, or something else', () => {
    assert.deepEqual(
      ['ENOENT', 'ENOTDIR', 'EACCES', undefined].map((code) => isMissing(withCode(code))),
      [true, true, false, false],
    );
  });

  it('is told in its own words when it has no code', () => {
    const error = new Error('out of memory');
    assert.equal(unreadable(error).detail, 'Error: out of memory');
    const { code, detail, cause } = writeError(error, 'file', '/a');
    assert.deepEqual([code, detail, cause], ['fileNotWritable', 'Error: out of memory', error]);
  });
});
