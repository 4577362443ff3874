import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findGit } from '../../../src/activity/findGit.ts';
import { GitSandbox } from '../../fixtures/git/temporaryRepository.ts';
import { patience } from './observing.ts';

describe('finding git', function () {
  this.timeout(patience);
  let sandbox: GitSandbox;
  beforeEach(() => (sandbox = new GitSandbox()));
  afterEach(() => sandbox.remove());

  const plant = (folder: string, name: string, mode = 0o755): string => {
    const file = join(sandbox.makeFolder(folder), name);
    writeFileSync(file, '', { mode });
    return file;
  };

  it('gives the absolute path of the first in PATH that can run', async () => {
    plant('not-executable', 'git', 0o644);
    sandbox.makeFolder('a-folder', 'git');
    const right = plant('right', 'git');
    const path = ['not-executable', 'a-folder', 'absent', 'right'].map((name) => sandbox.path(name)).join(':');
    assert.equal(await findGit({ environment: { PATH: path }, platform: 'linux' }), right);
  });

  it('never looks in the current folder', async () => {
    const here = process.cwd();
    plant('here', 'git');
    process.chdir(sandbox.path('here'));
    try {
      assert.equal(await findGit({ environment: { PATH: ':.:./:../here' }, platform: 'linux' }), undefined);
      assert.equal(await findGit({ environment: {}, platform: 'linux' }), undefined);
    } finally {
      process.chdir(here);
    }
  });

  it('takes only programs on Windows', async () => {
    plant('scripts', 'git.cmd');
    const right = plant('programs', 'git.exe');
    const environment = {
      Path: [sandbox.path('scripts'), `"${sandbox.path('programs')}"`].join(':'),
      PATHEXT: '.CMD;.EXE;.BAT',
    };
    assert.equal(await findGit({ environment, platform: 'win32' }), right);
  });
});
