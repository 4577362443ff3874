import assert from 'node:assert/strict';
import type { Correction } from '../../../src/balance/correction.ts';
import type { Evidence } from '../../../src/balance/evidence.ts';
import { computeSnapshot } from '../../../src/workbench/computeSnapshot.ts';
import type { Snapshot } from '../../../src/workbench/snapshot.ts';
import { GitSandbox, type TemporaryRepository } from '../../fixtures/git/temporaryRepository.ts';
import { LedgerWindows } from '../activity/ledgerWindows.ts';
import { ana, byAna, patience, week } from '../activity/observing.ts';
import { sourcesAt } from './snapshotSources.ts';

describe('what the lead said of a commit', function () {
  this.timeout(patience);
  let sandbox: GitSandbox;
  let windows: LedgerWindows;
  let app: TemporaryRepository;
  beforeEach(() => {
    sandbox = new GitSandbox();
    windows = new LedgerWindows(sandbox);
    app = sandbox.repository('app', ana.mail);
    app.commit(...['one', 'two', 'three'].map((subject, index) => byAna(`2026-11-17 10:0${index}`, subject)));
    app.git(['reset', '--hard', '--quiet']);
  });
  afterEach(() => sandbox.remove());

  /** In a window of its own each time, so that only what was written counts. */
  const look = async (
    corrections: readonly Correction[] = [],
    folders: readonly string[] = [app.folder],
  ): Promise<Snapshot> => {
    const { repositories } = await windows.open().observe({ ...week, folders });
    const sources = sourcesAt(week.now, repositories);
    return computeSnapshot({ ...sources, written: { ...sources.written, corrections } });
  };
  /** Gives the last commits other words, oldest first, as an interactive rebase does; who wrote them when stays. */
  const reword = (...subjects: string[]): void => {
    const parent = app.git(['rev-parse', `HEAD~${subjects.length}`]);
    const hashes = app.git(['rev-list', '--reverse', `-${subjects.length}`, 'HEAD']).split('\n');
    app.git(['reset', '--hard', '--quiet', parent]);
    for (const [index, subject] of subjects.entries()) {
      const as = ['commit', '--quiet', '--allow-empty', '--reuse-message', hashes[index] ?? ''];
      const committer = { GIT_COMMITTER_NAME: 'Ana', GIT_COMMITTER_EMAIL: ana.mail };
      app.git(as, { env: committer });
      app.git(['-c', 'user.name=Ana', 'commit', '--quiet', '--allow-empty', '--amend', '-m', subject], {
        env: committer,
      });
    }
  };

  it('holds on when it gets other words, again and again', async () => {
    const said = excluded(await look(), 'three');
    for (const words of ['third', 'the third', 'Third, done']) {
      reword(words);
      const { balance } = await look(said);
      assert.deepEqual([leftOut(balance), balance.observed.commits], [[words], 2]);
    }
  });

  it('holds on for each of several that a rebase gives other words', async () => {
    const said = excluded(await look(), 'one', 'three');
    reword('two', 'the third');
    assert.deepEqual(leftOut((await look(said)).balance), ['one', 'the third']);
  });

  it('holds in a clone that has only the new words', async () => {
    const said = excluded(await look(), 'three');
    reword('the third');
    sandbox.git(sandbox.folder, ['clone', '--quiet', app.folder, 'clone']);
    sandbox.git(sandbox.path('clone'), ['config', 'user.email', ana.mail]);
    assert.deepEqual(leftOut((await look(said, [sandbox.path('clone'), app.folder])).balance), ['the third']);
  });

  it('is for that one alone when the old words come back on another branch', async () => {
    const said = excluded(await look(), 'three');
    const old = app.git(['rev-parse', 'HEAD']);
    reword('the third');
    await look();
    app.git(['branch', 'backup', old]);
    const { balance } = await look(said);
    assert.deepEqual([leftOut(balance), balance.observed.commits], [['three'], 3]);
  });

  it('is not guessed where two commits of one minute are reworded', async () => {
    app.commit(byAna('2026-11-17 10:02', 'same minute'));
    app.git(['reset', '--hard', '--quiet']);
    const said = excluded(await look(), 'three');
    reword('the third', 'the same minute');
    assert.deepEqual(leftOut((await look(said)).balance), []);
  });
});

function excluded(snapshot: Snapshot, ...subjects: string[]): Correction[] {
  return subjects.map((subject) => {
    return { id: subject, on: '2026-11-17', evidence: titled(snapshot, subject).ref, as: 'excluded' };
  });
}

function titled({ evidence }: Snapshot, subject: string): Evidence {
  const found = evidence.find(({ title }) => title === subject);
  assert.ok(found, subject);
  return found;
}

function leftOut({ observed }: Snapshot['balance']): string[] {
  return observed.leftOut.map(({ title }) => title);
}
