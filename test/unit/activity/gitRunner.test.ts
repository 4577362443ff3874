import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GitFailure } from '../../../src/activity/gitFailure.ts';
import { findGit } from '../../../src/activity/findGit.ts';
import { GitRunner } from '../../../src/activity/gitRunner.ts';
import type { GitLimits } from '../../../src/activity/stopping.ts';
import { GitSandbox } from '../../fixtures/git/temporaryRepository.ts';
import { ana, byAna, minute, observe, patience, problemCodes, titles } from './observing.ts';

async function codeOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(() => 'no failure', (reason: unknown) => reason);
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
    const { folder: place } = sandbox.repository('Äpfel und Birnen', ana.mail).commit(byAna('2026-11-17 10:00', 'found'));
    assert.match(await runner(binary).run(['rev-parse', 'HEAD'], { folder: place }), /^[0-9a-f]{40}\n$/);
    assert.deepEqual((await observe(sandbox, { folders: [place] }, { gitPath: binary })).repositories.length, 1);
  });

  it('takes no notice of GIT_* variables of the host', async () => {
    const mine = sandbox.repository('mine', ana.mail).commit(byAna('2026-11-17 10:00', 'mine'));
    const other = sandbox.repository('other', ana.mail).commit(byAna('2026-11-17 11:00', 'other'));
    const environment = {
      ...sandbox.environment, GIT_DIR: join(other.folder, '.git'), GIT_WORK_TREE: other.folder, GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'user.email', GIT_CONFIG_VALUE_0: 'planted@example.com', GIT_TRACE: sandbox.path('trace'), GIT_EXTERNAL_DIFF: 'false',
      EDITOR: 'false', PAGER: 'false', GIT_PAGER: 'false', GIT_SSH_COMMAND: 'false', GIT_EXEC_PATH: sandbox.folder, LC_ALL: 'de_DE.UTF-8',
    };
    const { repositories } = await observe(sandbox, { folders: [mine.folder] }, { environment });
    assert.deepEqual(repositories.map(({ root, identities, evidence }) => [root, identities, evidence.length]), [[mine.folder, [ana.mail], 1]]);
    assert.ok(!existsSync(sandbox.path('trace')));
  });

  it('says what failed: no git, a bare name, no folder, no repository, a wrong command', async () => {
    const folder = sandbox.makeFolder('plain');
    assert.equal(await codeOf(runner(sandbox.path('no-git')).run(['version'], { folder })), 'gitMissing');
    assert.equal(await codeOf(runner('git').run(['version'], { folder })), 'gitMissing');
    assert.equal(await codeOf(runner().run(['version'], { folder: sandbox.path('gone') })), 'folderMissing');
    assert.equal(await codeOf(runner().run(['rev-parse', '--git-dir'], { folder })), 'notARepository');
    assert.equal(await codeOf(runner().run(['rev-parse', '--verify', 'nothing'], { folder: sandbox.repository('app').folder })), 'gitFailed');
  });

  it('refuses what could write, by its library’s own guard', async () => {
    const { folder } = sandbox.repository('app');
    for (const args of [['-c', 'core.pager=evil', 'log'], ['--exec-path=.', 'log'], ['-c', 'gpg.program=evil', 'log']]) {
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
    assert.deepEqual(problemCodes(await observe(sandbox, { folders: [folder, sandbox.folder] }, { environment: { PATH: '' } })), ['gitMissing']);
    const stale = await observe(sandbox, { folders: [folder, sandbox.folder] }, { gitPath: sandbox.path('uninstalled') });
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
      assert.equal(await codeOf(runner(script('exec sleep 60'), { silence: 100 }).run(['log'], { folder })), 'timedOut');
      const chatty = script('while echo x; do sleep 0.02; done');
      assert.equal(await codeOf(runner(chatty, { silence: 30_000, total: 300 }).run(['log'], { folder })), 'timedOut');
      assert.equal(await codeOf(runner(script('exec cat /dev/zero'), { bytes: 1_000_000 }).run(['log'], { folder })), 'gitFailed');
    });

    it('does not wait for one that will not stop', async () => {
      const stubborn = script("trap '' INT\nsleep 3");
      const start = performance.now();
      assert.equal(await codeOf(runner(stubborn, { silence: 100 }).run(['log'], { folder: sandbox.folder })), 'timedOut');
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
      const cut = script(`case "$*" in *showSignature*' log '*) '${git}' "$@" | head -c 100;; *) exec '${git}' "$@";; esac`);
      const observed = await observe(sandbox, { folders: [folder] }, { gitPath: cut });
      assert.deepEqual(problemCodes(observed), ['incompleteHistory']);
      assert.deepEqual(observed.repositories[0]?.evidence, []);
    });

    it('comes back from a configuration that hangs', async () => {
      const app = sandbox.repository('app', ana.mail);
      execFileSync('sh', ['-c', 'mkfifo "$0"', sandbox.path('fifo')]);
      app.configure('include.path', sandbox.path('fifo'));
      const observed = await observe(sandbox, { folders: [app.folder] }, { limits: { silence: 200 } });
      assert.deepEqual(problemCodes(observed), ['timedOut']);
    });

    it('runs nothing that a repository’s configuration names, where plain git log does', async () => {
      const app = sandbox.repository('app', ana.mail);
      const marker = sandbox.path('executed');
      const evil = sandbox.path('evil');
      writeFileSync(evil, `#!/bin/sh\necho "$0 $*" >> '${marker}'\nexit 1\n`, { mode: 0o755 });
      const who = `Ana <${ana.mail}> ${minute('2026-11-17 10:00') * 60} +0000`;
      const signature = ['-----BEGIN PGP SIGNATURE-----', '', 'iQ', '-----END PGP SIGNATURE-----'].join('\n ');
      const parent = app.commitRaw(`tree ${app.emptyTree()}\nauthor ${who}\ncommitter ${who}\n\nparent\n`, 'gone');
      app.commitRaw(`tree ${app.emptyTree()}\nparent ${parent}\nauthor ${who}\ncommitter ${who}\ngpgsig ${signature}\n\nsigned\n`, 'main');
      app.git(['update-ref', '-d', 'refs/heads/gone']);
      const settings = { 'log.showSignature': 'true', 'gpg.program': evil, 'gpg.ssh.program': evil, 'core.fsmonitor': evil, 'core.hooksPath': sandbox.folder,
        'core.pager': evil, 'pager.log': evil, 'core.sshCommand': evil, 'alias.log': `!${evil}`, 'diff.external': evil, 'core.editor': evil, 'credential.helper': evil };
      for (const [name, value] of Object.entries(settings)) app.configure(name, value);

      assert.deepEqual((await titles(sandbox, { folders: [app.folder] })).toSorted(), ['parent', 'signed']);
      assert.ok(!existsSync(marker), 'ours ran something');
      app.git(['log']);
      assert.ok(existsSync(marker), 'the attack does not work, so this test proves nothing');
    });

    it('fetches nothing behind the lead’s back, where plain git log does', async () => {
      const app = sandbox.repository('app', ana.mail).commit(byAna('2026-11-17 09:00', 'missing'), byAna('2026-11-17 10:00', 'tip'));
      const marker = sandbox.path('fetched');
      const missing = app.git(['rev-parse', 'main~1']);
      const settings = { 'core.repositoryFormatVersion': '1', 'extensions.partialClone': 'origin', 'remote.origin.promisor': 'true',
        'remote.origin.url': `ext::sh -c touch% '${marker}'`, 'protocol.ext.allow': 'always', 'protocol.allow': 'always' };
      for (const [name, value] of Object.entries(settings)) app.git(['config', name, value]);
      rmSync(join(app.folder, '.git', 'objects', missing.slice(0, 2), missing.slice(2)));

      assert.deepEqual(problemCodes(await observe(sandbox, { folders: [app.folder] })), ['incompleteHistory']);
      assert.ok(!existsSync(marker), 'ours fetched');
      assert.throws(() => app.git(['log']));
      assert.ok(existsSync(marker), 'the attack does not work, so this test proves nothing');
    });
  }
});

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
    const environment = { Path: [sandbox.path('scripts'), `"${sandbox.path('programs')}"`].join(':'), PATHEXT: '.CMD;.EXE;.BAT' };
    assert.equal(await findGit({ environment, platform: 'win32' }), right);
  });
});
