import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { ActivityReader } from '../../../src/activity/activityReader.ts';
import { GitSandbox, type TemporaryRepository } from '../../fixtures/git/temporaryRepository.ts';
import { ana, byAna, patience, week } from './observing.ts';

// The git that counts its calls is a script, which Windows cannot start without a shell.
if (process.platform !== 'win32') {
  describe('a repository in which nothing moved', unchanged);
}

function unchanged(this: Mocha.Suite): void {
  this.timeout(patience);
  let sandbox: GitSandbox;
  let app: TemporaryRepository;
  let reader: ActivityReader;
  let calls: string;
  beforeEach(() => {
    sandbox = new GitSandbox();
    calls = sandbox.path('calls');
    const counting = sandbox.path('git');
    writeFileSync(counting, `#!/bin/sh\necho "$@" >> '${calls}'\nexec git "$@"\n`, { mode: 0o755 });
    app = sandbox.repository('app', ana.mail).commit(byAna('2026-11-17 10:00'), byAna('2026-11-18 10:00'));
    app.commit(byAna('2026-11-18 11:00', 'topic', { branch: 'topic/deep', parents: [] }));
    app.git(['reset', '--hard', '--quiet']);
    app.git(['worktree', 'add', '--quiet', '--detach', sandbox.path('linked')]);
    reader = new ActivityReader({ ...sandbox.readerOptions, findGit: async () => counting });
  });
  afterEach(() => sandbox.remove());

  /** How often git was started by a look. */
  const look = async (): Promise<number> => {
    rmSync(calls, { force: true });
    await reader.observe({ ...week, folders: [app.folder] });
    return existsSync(calls) ? readFileSync(calls, 'utf8').trim().split('\n').length : 0;
  };
  /** How often git was asked about its settings in repositories with these addresses of their own, and what it said. */
  const several = async (mails: readonly (string | undefined)[]): Promise<{ asked: number; identities: unknown }> => {
    const folders = mails.map((mail, index) => sandbox.repository(`several-${index}`, mail).folder);
    rmSync(calls, { force: true });
    const { repositories } = await reader.observe({ ...week, folders });
    const asked = readFileSync(calls, 'utf8')
      .split('\n')
      .filter((line) => line.includes('config --list')).length;
    return { asked, identities: repositories.map(({ identities }) => identities.join()) };
  };

  it('is known by the state of its files, without starting git', async () => {
    assert.ok((await look()) > 0);
    assert.equal(await look(), 0);
    assert.equal(await look(), 0);
  });

  describe('with others around', () => {
    it('asks once who the lead is, and again only where a repository has a word of its own', async () => {
      writeFileSync(`${sandbox.home}/.gitconfig`, '[user]\n\temail = ana@example.com\n');
      const { asked, identities } = await several([undefined, undefined, 'ana@home.example', undefined, undefined]);
      // All begin at once, and the answer of any of them serves the others.
      assert.ok(asked === 1 || asked === 2, `asked ${asked} times`);
      assert.deepEqual(identities, [ana.mail, ana.mail, `${ana.mail},ana@home.example`, ana.mail, ana.mail]);
    });

    it("does not take over what one repository's own settings include", async () => {
      writeFileSync(sandbox.path('pair.inc'), '[user]\n\temail = ben@example.com\n');
      writeFileSync(`${sandbox.home}/.gitconfig`, '[user]\n\temail = ana@example.com\n');
      const pairing = sandbox.repository('pairing');
      pairing.configure('include.path', sandbox.path('pair.inc'));
      await reader.observe({ ...week, folders: [pairing.folder] });
      assert.deepEqual((await several([undefined])).identities, [ana.mail]);
    });

    it('asks everywhere as soon as who the lead is depends on where', async () => {
      writeFileSync(`${sandbox.home}/work`, '[user]\n\temail = ana@work.example\n');
      writeFileSync(
        `${sandbox.home}/.gitconfig`,
        `[user]\n\temail = ana@example.com\n[includeIf "gitdir:**/several-1/"]\n\tpath = ${sandbox.home}/work\n`,
      );
      assert.deepEqual(await several([undefined, undefined, undefined]), {
        asked: 3,
        identities: [ana.mail, `${ana.mail},ana@work.example`, ana.mail],
      });
    });
  });

  const identity = ['-c', 'user.name=Ana'];
  const changes: Record<string, () => unknown> = {
    'a commit': () => app.git([...identity, 'commit', '--quiet', '--allow-empty', '-m', 'more']),
    'an amended commit': () => app.git([...identity, 'commit', '--quiet', '--allow-empty', '--amend', '-m', 'other']),
    'a new branch': () => app.git(['branch', 'other']),
    'a branch moved deep in the tree of names': () => app.git(['branch', '--force', 'topic/deep', 'main']),
    'a deleted branch': () => app.git(['branch', '-D', 'topic/deep']),
    'a branch checked out': () => app.git(['checkout', '--quiet', 'topic/deep']),
    'a fetched branch': () => app.git(['update-ref', 'refs/remotes/origin/main', 'main']),
    'a tag': () => app.git(['tag', 'v1']),
    'a note': () => app.git([...identity, 'notes', '--ref=review', 'add', '-m', 'Code-Review+2', 'main']),
    'a detached commit in a linked worktree': () =>
      sandbox.git(sandbox.path('linked'), [...identity, 'commit', '--quiet', '--allow-empty', '-m', 'elsewhere']),
    'a new worktree': () => app.git(['worktree', 'add', '--quiet', '--detach', sandbox.path('second')]),
    'packed refs, and a branch deleted from them': () => {
      app.git(['pack-refs', '--all']);
      app.git(['update-ref', '-d', 'refs/heads/topic/deep']);
    },
    'a mailmap': () => writeFileSync(`${app.folder}/.mailmap`, '<ana@example.com> <old@example.com>\n'),
    'an address in its settings': () => app.git(['config', 'user.email', 'lea@example.com']),
    "an address in the lead's own settings": () =>
      writeFileSync(`${sandbox.home}/.gitconfig`, '[user]\n\tname = Ana\n'),
    'a repository of its own in the folder': () => rmSync(`${app.folder}/.git`, { recursive: true }),
  };
  for (const [what, change] of Object.entries(changes)) {
    it(`is told from one with ${what}`, async () => {
      await look();
      assert.equal(await look(), 0);
      change();
      assert.ok((await look()) > 0);
    });
  }
}
