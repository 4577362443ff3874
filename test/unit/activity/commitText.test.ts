import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { readCommitText } from '../../../src/activity/commitText.ts';
import { GitSandbox } from '../../fixtures/git/temporaryRepository.ts';
import { ana, byAna, observe, patience } from './observing.ts';

describe('the text of a commit', function () {
  this.timeout(patience);
  let sandbox: GitSandbox;
  beforeEach(() => (sandbox = new GitSandbox()));
  afterEach(() => sandbox.remove());

  it('is what was written about it, when and by whom, and of a tag as well', async () => {
    const app = sandbox.repository('app', ana.mail).commit(byAna('2026-11-17 09:00', 'Fix it\n\nAt last: ä €'));
    const id = app.git(['rev-parse', 'main']);
    const text = `commit ${id}\nAuthor: Ana Lead <ana@example.com>\nDate:   2026-11-17 09:00:00 +0000\n\n    Fix it\n    \n    At last: ä €\n`;
    assert.equal(await readCommitText({ folder: app.folder, id }), text);
    app.git(['-c', 'user.name=Ana Lead', 'tag', '-a', 'v1', '-m', 'Out it goes', 'main']);
    const tag = await readCommitText({ folder: app.folder, id: app.git(['rev-parse', 'v1']) });
    assert.ok(typeof tag === 'string');
    assert.match(tag, /^tag v1\nTagger: Ana Lead <ana@example.com>\nDate: .*\n\nOut it goes\n/);
  });

  it('is found in a bare repository', async () => {
    const app = sandbox.repository('app', ana.mail).commit(byAna('2026-11-17 09:00', 'Fix it'));
    sandbox.git(sandbox.folder, ['clone', '--quiet', '--bare', app.folder, sandbox.path('bare.git')]);
    const id = app.git(['rev-parse', 'main']);
    const text = await readCommitText({ folder: sandbox.path('bare.git'), id });
    assert.ok(typeof text === 'string');
    assert.match(text, /Fix it/);
  });

  it('is found where a repository was opened that lies beside its worktrees, or has its work tree somewhere else', async () => {
    const app = sandbox.repository('app', ana.mail).commit(byAna('2026-11-17 09:00', 'Fix it'));
    sandbox.git(sandbox.makeFolder('side'), ['clone', '--quiet', '--bare', app.folder, '.bare']);
    sandbox.git(sandbox.path('side', '.bare'), ['worktree', 'add', '--quiet', '--detach', '../wt']);
    app.configure('core.worktree', '../..');
    const folders = [app.folder, sandbox.path('side', '.bare')];
    const { repositories } = await observe(sandbox, { folders, extraIdentities: [ana.mail] });
    assert.deepEqual(
      repositories.map(({ root }) => root),
      [sandbox.folder, sandbox.path('side')],
    );
    for (const { folder, evidence } of repositories) {
      const text = await readCommitText({ folder, id: evidence[0]?.id ?? '' });
      assert.ok(typeof text === 'string', folder);
      assert.match(text, /Fix it/);
    }
  });

  it('is a problem where it is missing, and git never gets what is no hash', async () => {
    const app = sandbox.repository('app', ana.mail).commit(byAna('2026-11-17 09:00', 'Fix it'));
    for (const id of ['0'.repeat(40), 'main', '--output=/tmp/x', '']) {
      const problem = await readCommitText({ folder: app.folder, id });
      assert.ok(typeof problem !== 'string');
      assert.deepEqual([problem.code, problem.path], ['gitFailed', app.folder]);
    }
    const gone = await readCommitText({ folder: sandbox.path('nowhere'), id: '0'.repeat(40) });
    assert.equal(typeof gone === 'string' ? gone : gone.code, 'folderMissing');
  });

  if (process.platform !== 'win32') {
    it("runs nothing that a repository's configuration names, where plain git show does", async () => {
      const app = sandbox.repository('app', ana.mail);
      const [marker, evil] = [sandbox.path('executed'), sandbox.path('evil')];
      writeFileSync(evil, `#!/bin/sh\necho "$0 $*" >> '${marker}'\nexit 1\n`, { mode: 0o755 });
      const who = `Ana <${ana.mail}> 1763370000 +0000`;
      const signature = ['-----BEGIN PGP SIGNATURE-----', '', 'iQ', '-----END PGP SIGNATURE-----'].join('\n ');
      const id = app.commitRaw(
        `tree ${app.emptyTree()}\nauthor ${who}\ncommitter ${who}\ngpgsig ${signature}\n\nsigned\n`,
        'main',
      );
      for (const name of ['gpg.program', 'core.fsmonitor', 'core.pager', 'pager.show', 'alias.show', 'diff.external']) {
        app.configure(name, name.startsWith('alias') ? `!${evil}` : evil);
      }
      app.configure('log.showSignature', 'true');
      const text = await readCommitText({ folder: app.folder, id });
      assert.ok(typeof text === 'string');
      assert.match(text, /signed/);
      assert.ok(!existsSync(marker), 'ours ran something');
      app.git(['show', id]);
      assert.ok(existsSync(marker), 'the attack does not work, so this test proves nothing');
    });
  }
});
