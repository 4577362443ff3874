import assert from 'node:assert/strict';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ObservedActivity } from '../../../src/activity/activityQuestion.ts';
import { GitSandbox, type TemporaryRepository } from '../../fixtures/git/temporaryRepository.ts';
import { allEvidence, ana, ben, minute, observe, patience, titles } from './observing.ts';

/** Environment of somebody who commits at a time. */
function at(time: string, mail = ana.mail): Record<string, string> {
  const when = `${time.replace(' ', 'T')}:00Z`;
  return {
    GIT_AUTHOR_DATE: when,
    GIT_COMMITTER_DATE: when,
    GIT_AUTHOR_NAME: mail,
    GIT_AUTHOR_EMAIL: mail,
    GIT_EDITOR: 'true',
  };
}

function refsAndTimes(observed: ObservedActivity): string[] {
  return allEvidence(observed).map(({ ref, at }) => `${ref} ${at}`);
}

/** With git's own commands, and a file in every commit, as people rewrite. */
describe('rewriting history', function () {
  this.timeout(patience);
  let sandbox: GitSandbox;
  let app: TemporaryRepository;
  beforeEach(() => {
    sandbox = new GitSandbox('[init]\n\tdefaultBranch = main\n[advice]\n\tskippedCherryPicks = false\n');
    app = sandbox.repository('app', ana.mail);
    app.configure('user.name', ana.name);
    commit('base', '2026-11-16 08:00', ben.mail);
  });
  afterEach(() => sandbox.remove());

  const commit = (name: string, time: string, mail = ana.mail, more: readonly string[] = []): void => {
    writeFileSync(join(app.folder, name), `${name} ${time}\n`);
    app.git(['add', '--all']);
    app.git(['commit', '--quiet', `--message=${name}`, ...more], { env: at(time, mail) });
  };
  /** Time of whoever rewrites; who wrote it when stays in the commit. */
  const later = (args: readonly string[], time = '2026-11-19 20:00'): string =>
    app.git(args, { env: { GIT_COMMITTER_DATE: `${time.replace(' ', 'T')}:00Z`, GIT_EDITOR: 'true' } });
  const commits = (): Promise<string[]> => titles(sandbox, { folders: [app.folder] });

  it('by a rebase of twenty commits adds nothing, also while the old branch is still there', async () => {
    app.git(['checkout', '--quiet', '-b', 'topic']);
    for (let index = 10; index < 30; index += 1) commit(`step ${index}`, `2026-11-17 10:${index}`);
    const before = await observe(sandbox, { folders: [app.folder] });
    app.git(['branch', 'backup']);
    app.git(['checkout', '--quiet', 'main']);
    commit('meanwhile', '2026-11-18 08:00', ben.mail);
    app.git(['checkout', '--quiet', 'topic']);
    later(['rebase', '--quiet', 'main']);
    const after = await observe(sandbox, { folders: [app.folder] });
    assert.equal(allEvidence(before).length, 20);
    assert.deepEqual(refsAndTimes(after), refsAndTimes(before));
  });

  it('by three amends leaves one commit, at the time it was first written', async () => {
    commit('work', '2026-11-17 10:00');
    for (const hour of [11, 12, 13]) {
      writeFileSync(join(app.folder, 'work'), `amended at ${hour}\n`);
      app.git(['add', '--all']);
      later(['commit', '--quiet', '--amend', '--no-edit'], `2026-11-17 ${hour}:00`);
    }
    const evidence = allEvidence(await observe(sandbox, { folders: [app.folder] }));
    assert.deepEqual(
      evidence.map(({ title, at }) => [title, at]),
      [['work', minute('2026-11-17 10:00')]],
    );
  });

  it('by cherry-picking counts own work once and leaves others’ to them', async () => {
    app.git(['branch', 'release']);
    commit('own', '2026-11-17 10:00');
    commit('bens', '2026-11-17 11:00', ben.mail);
    app.git(['checkout', '--quiet', 'release']);
    later(['cherry-pick', 'main~1', 'main']);
    assert.deepEqual(await commits(), ['own']);
  });

  it('by a squash of one’s own counts as one commit more, when it was squashed; a forge’s keeps its author', async () => {
    app.git(['checkout', '--quiet', '-b', 'topic']);
    commit('bens first', '2026-11-17 10:00', ben.mail);
    commit('bens second', '2026-11-17 11:00', ben.mail);
    app.git(['checkout', '--quiet', 'main']);
    app.git(['merge', '--squash', '--quiet', 'topic']);
    app.git(['commit', '--quiet', '--message=squashed here'], { env: at('2026-11-18 10:00') });
    const forge = { GIT_COMMITTER_NAME: 'GitHub', GIT_COMMITTER_EMAIL: 'noreply@github.com' };
    app.git(['commit', '--quiet', '--allow-empty', '--message=Squashed there (#7)'], {
      env: { ...at('2026-11-18 11:00', ben.mail), ...forge },
    });
    app.git(['commit', '--quiet', '--allow-empty', '--message=Own, squashed there (#8)'], {
      env: { ...at('2026-11-18 12:00'), ...forge },
    });
    assert.deepEqual(await commits(), ['squashed here', 'Own, squashed there (#8)']);
  });

  it('with new dates is work done again: nothing tells it from that', async () => {
    commit('work', '2026-11-17 10:00');
    later(['commit', '--quiet', '--amend', '--no-edit', '--date=2026-11-18T10:00:00Z']);
    const [work] = allEvidence(await observe(sandbox, { folders: [app.folder] }));
    assert.equal(work?.at, minute('2026-11-18 10:00'));
  });

  it('is read from branches alone: without a reflog, and without what no branch leads to', async () => {
    commit('kept', '2026-11-17 10:00');
    commit('thrown away', '2026-11-17 11:00');
    app.git(['reset', '--quiet', '--hard', 'HEAD~1']);
    assert.deepEqual(await commits(), ['kept']);
    app.git(['reflog', 'expire', '--expire=all', '--all']);
    assert.deepEqual(await commits(), ['kept']);
    rmSync(join(app.folder, '.git', 'logs'), { recursive: true });
    assert.deepEqual(await commits(), ['kept']);
  });

  it('in the middle of a rebase is read as far as it came', async () => {
    app.git(['checkout', '--quiet', '-b', 'topic']);
    commit('first', '2026-11-17 10:00');
    commit('conflicting', '2026-11-17 11:00');
    app.git(['checkout', '--quiet', 'main']);
    writeFileSync(join(app.folder, 'conflicting'), 'otherwise\n');
    app.git(['add', '--all']);
    app.git(['commit', '--quiet', '--message=meanwhile'], { env: at('2026-11-18 08:00', ben.mail) });
    app.git(['checkout', '--quiet', 'topic']);
    assert.throws(() => later(['rebase', '--quiet', 'main']));
    assert.deepEqual(await commits(), ['first', 'conflicting']);
    assert.ok(!existsSync(join(app.folder, '.git', 'index.lock')));
  });
});
