import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GitSandbox } from '../../fixtures/git/temporaryRepository.ts';
import { ana, byAna, minute, observe, patience, problemCodes, titles } from './observing.ts';

// The attackers are scripts, which Windows cannot start without a shell.
if (process.platform !== 'win32') {
  describe('a hostile repository', attacks);
}

function attacks(this: Mocha.Suite): void {
  this.timeout(patience);
  let sandbox: GitSandbox;
  beforeEach(() => (sandbox = new GitSandbox()));
  afterEach(() => sandbox.remove());

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
    app.commitRaw(
      `tree ${app.emptyTree()}\nparent ${parent}\nauthor ${who}\ncommitter ${who}\ngpgsig ${signature}\n\nsigned\n`,
      'main',
    );
    app.git(['update-ref', '-d', 'refs/heads/gone']);
    const settings = {
      'log.showSignature': 'true',
      'gpg.program': evil,
      'gpg.ssh.program': evil,
      'core.fsmonitor': evil,
      'core.hooksPath': sandbox.folder,
      'core.pager': evil,
      'pager.log': evil,
      'core.sshCommand': evil,
      'alias.log': `!${evil}`,
      'diff.external': evil,
      'core.editor': evil,
      'credential.helper': evil,
    };
    for (const [name, value] of Object.entries(settings)) app.configure(name, value);

    assert.deepEqual((await titles(sandbox, { folders: [app.folder] })).toSorted(), ['parent', 'signed']);
    assert.ok(!existsSync(marker), 'ours ran something');
    app.git(['log']);
    assert.ok(existsSync(marker), 'the attack does not work, so this test proves nothing');
  });

  it('fetches nothing behind the lead’s back, where plain git log does', async () => {
    const app = sandbox
      .repository('app', ana.mail)
      .commit(byAna('2026-11-17 09:00', 'missing'), byAna('2026-11-17 10:00', 'tip'));
    const marker = sandbox.path('fetched');
    const missing = app.git(['rev-parse', 'main~1']);
    const settings = {
      'core.repositoryFormatVersion': '1',
      'extensions.partialClone': 'origin',
      'remote.origin.promisor': 'true',
      'remote.origin.url': `ext::sh -c touch% '${marker}'`,
      'protocol.ext.allow': 'always',
      'protocol.allow': 'always',
    };
    for (const [name, value] of Object.entries(settings)) app.git(['config', name, value]);
    rmSync(join(app.folder, '.git', 'objects', missing.slice(0, 2), missing.slice(2)));

    assert.deepEqual(problemCodes(await observe(sandbox, { folders: [app.folder] })), ['incompleteHistory']);
    assert.ok(!existsSync(marker), 'ours fetched');
    assert.throws(() => app.git(['log']));
    assert.ok(existsSync(marker), 'the attack does not work, so this test proves nothing');
  });
}
