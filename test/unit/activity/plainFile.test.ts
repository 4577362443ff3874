import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { readPlainFile } from '../../../src/activity/plainFile.ts';
import { GitSandbox } from '../../fixtures/git/temporaryRepository.ts';

describe('a plain file', () => {
  let sandbox: GitSandbox;
  beforeEach(() => {
    sandbox = new GitSandbox();
    writeFileSync(sandbox.path('file'), 'text');
    mkdirSync(sandbox.path('folder'));
    symlinkSync('round', sandbox.path('round'));
  });
  afterEach(() => sandbox.remove());

  const table: [what: string, path: string[], text: string | undefined][] = [
    ['is read', ['file'], 'text'],
    ['is empty where there is none', ['none'], ''],
    ['is empty where there is no folder for it', ['none', 'file'], ''],
    ['is empty below what is no folder', ['file', 'file'], ''],
    ['is not known where a folder stands', ['folder'], undefined],
    ['is not known where a link stands', ['round'], undefined],
    ['is not known where nobody can look', ['round', 'file'], undefined],
  ];
  for (const [what, path, text] of table) {
    it(what, async () => assert.equal(await readPlainFile(sandbox.path(...path), 4), text));
  }

  it('is not known where it is too long', async () => {
    assert.equal(await readPlainFile(sandbox.path('file'), 3), undefined);
  });
});
