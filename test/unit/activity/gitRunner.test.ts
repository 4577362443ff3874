import assert from 'node:assert/strict';
import { existsSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findGit } from '../../../src/activity/findGit.ts';
import { GitFailure } from '../../../src/activity/gitFailure.ts';
import { GitRunner } from '../../../src/activity/gitRunner.ts';
import type { GitLimits } from '../../../src/activity/stopping.ts';
import { GitSandbox } from '../../fixtures/git/temporaryRepository.ts';
import { ana, byAna, observe, patience, problemCodes } from './observing.ts';

async function codeOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => 'no failure',
    (reason: unknown) => reason,
  );
  return error instanceof GitFailure ? error.code : String(error);
}

describe('running git', function () {
  this.timeout(patience);
  let sandbox: GitSandbox;
  let git: string;
  beforeEach(async () => {
    sandbox = new GitSandbox();
    git = (await findGit()) ?? 'no git';
  });
  afterEach(() => sandbox.remove());

  const runner = (binary = git, limits: Partial<GitLimits> = {}): GitRunner =>
    new GitRunner({ ...sandbox.readerOptions, binary, limits });

  it('works from a path with blanks and letters of any language, in a folder of such a name', async () => {
    const folder = sandbox.makeFolder('Lösungen & mehr', 'ファイル');
    const binary = join(folder, 'git mit Leerzeichen');
    symlinkSync(git, binary);
    const { folder: place } = sandbox
      .repository('Äpfel und Birnen', ana.mail)
      .commit(byAna('2026-11-17 10:00', 'found'));
    assert.match(await runner(binary).run(['rev-parse', 'HEAD'], { folder: place }), /^[0-9a-f]{40}\n$/);
    assert.deepEqual(
      (await observe(sandbox, { folders: [place] }, { findGit: async () => binary })).repositories.length,
      1,
    );
  });

  it('takes no notice of GIT_* variables of the host', async () => {
    const mine = sandbox.repository('mine', ana.mail).commit(byAna('2026-11-17 10:00', 'mine'));
    const other = sandbox.repository('other', ana.mail).commit(byAna('2026-11-17 11:00', 'other'));
    const environment = {
      ...sandbox.environment,
      GIT_DIR: join(other.folder, '.git'),
      GIT_WORK_TREE: other.folder,
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'user.email',
      GIT_CONFIG_VALUE_0: 'planted@example.com',
      GIT_TRACE: sandbox.path('trace'),
      GIT_EXTERNAL_DIFF: 'false',
      EDITOR: 'false',
      PAGER: 'false',
      GIT_PAGER: 'false',
      GIT_SSH_COMMAND: 'false',
      GIT_EXEC_PATH: sandbox.folder,
      LC_ALL: 'de_DE.UTF-8',
    };
    const { repositories } = await observe(sandbox, { folders: [mine.folder] }, { environment });
    assert.deepEqual(
      repositories.map(({ root, identities, evidence }) => [root, identities, evidence.length]),
      [[mine.folder, [ana.mail], 1]],
    );
    assert.ok(!existsSync(sandbox.path('trace')));
  });

  it('says what failed: no git, a bare name, no folder, no repository, a wrong command', async () => {
    const folder = sandbox.makeFolder('plain');
    assert.equal(await codeOf(runner(sandbox.path('no-git')).run(['version'], { folder })), 'gitMissing');
    assert.equal(await codeOf(runner('git').run(['version'], { folder })), 'gitMissing');
    assert.equal(await codeOf(runner().run(['version'], { folder: sandbox.path('gone') })), 'folderMissing');
    assert.equal(await codeOf(runner().run(['rev-parse', '--git-dir'], { folder })), 'notARepository');
    assert.equal(
      await codeOf(runner().run(['rev-parse', '--verify', 'nothing'], { folder: sandbox.repository('app').folder })),
      'gitFailed',
    );
  });

  it('refuses what could write, by its library’s own guard', async () => {
    const { folder } = sandbox.repository('app');
    for (const args of [
      ['-c', 'core.pager=evil', 'log'],
      ['--exec-path=.', 'log'],
      ['-c', 'gpg.program=evil', 'log'],
    ]) {
      assert.equal(await codeOf(runner().run(args, { folder })), 'gitFailed');
    }
  });

  it('gives up when the lead does, before and during a call', async () => {
    const { folder } = sandbox.repository('app');
    const late = AbortSignal.abort(new Error('no longer wanted'));
    assert.equal(await codeOf(runner().run(['version'], { folder, signal: late })), 'Error: no longer wanted');
    await assert.rejects(observe(sandbox, { folders: [folder], signal: late }), /no longer wanted/);
    const controller = new AbortController();
    const reading = observe(sandbox, { folders: [folder], signal: controller.signal });
    controller.abort(new Error('changed my mind'));
    await assert.rejects(reading, /changed my mind/);
  });

  it('is missed once, in words, when there is none', async () => {
    const { folder } = sandbox.repository('app');
    assert.deepEqual(
      problemCodes(await observe(sandbox, { folders: [folder, sandbox.folder] }, { environment: { PATH: '' } })),
      ['gitMissing'],
    );
    const stale = await observe(
      sandbox,
      { folders: [folder, sandbox.folder] },
      { findGit: async () => sandbox.path('uninstalled') },
    );
    assert.deepEqual(problemCodes(stale), ['gitMissing']);
  });

  // A script stands in for git; Windows cannot start one without a shell.
  if (process.platform !== 'win32') {
    const script = (body: string): string => {
      const file = sandbox.path('git-script');
      writeFileSync(file, `#!/bin/sh\n${body}\n`, { mode: 0o755 });
      return file;
    };

    it('ends a git that is silent, one that never ends, and one that says too much', async () => {
      const folder = sandbox.folder;
      assert.equal(
        await codeOf(runner(script('exec sleep 60'), { silence: 100 }).run(['log'], { folder })),
        'timedOut',
      );
      const chatty = script('while echo x; do sleep 0.02; done');
      assert.equal(await codeOf(runner(chatty, { silence: 30_000, total: 300 }).run(['log'], { folder })), 'timedOut');
      assert.equal(
        await codeOf(runner(script('exec cat /dev/zero'), { bytes: 1_000_000 }).run(['log'], { folder })),
        'gitFailed',
      );
    });

    it('does not wait for one that will not stop', async () => {
      const stubborn = script("trap '' INT\nsleep 3");
      const start = performance.now();
      assert.equal(
        await codeOf(runner(stubborn, { silence: 100 }).run(['log'], { folder: sandbox.folder })),
        'timedOut',
      );
      assert.ok(performance.now() - start < 2_900);
    });

    it('takes a killed git for a failure, whatever it had printed', async () => {
      const folder = sandbox.folder;
      assert.equal(await codeOf(runner(script('echo part; kill -9 $$')).run(['log'], { folder })), 'gitFailed');
      assert.equal(await codeOf(runner(script('kill -9 $$')).run(['log'], { folder })), 'gitFailed');
      assert.equal(await codeOf(runner(script('echo part; exit 3')).run(['log'], { folder })), 'gitFailed');
      assert.equal(await runner(script('exit 0')).run(['log'], { folder }), '');
    });

    it('takes a log that breaks off for no log', async () => {
      const { folder } = sandbox.repository('app', ana.mail).commit(byAna('2026-11-17 10:00'));
      const cut = script(
        `case "$*" in *showSignature*' log '*) '${git}' "$@" | head -c 100;; *) exec '${git}' "$@";; esac`,
      );
      const observed = await observe(sandbox, { folders: [folder] }, { findGit: async () => cut });
      assert.deepEqual(problemCodes(observed), ['incompleteHistory']);
      assert.deepEqual(observed.repositories[0]?.evidence, []);
    });
  }
});
