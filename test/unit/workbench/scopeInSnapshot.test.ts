import assert from 'node:assert/strict';
import { recallAll } from '../../../src/activity/recallRepository.ts';
import { balanceOf, computeSnapshot } from '../../../src/workbench/computeSnapshot.ts';
import type { CommitPlan } from '../../fixtures/git/fastImport.ts';
import { GitSandbox } from '../../fixtures/git/temporaryRepository.ts';
import { LedgerWindows } from '../activity/ledgerWindows.ts';
import { ana, byAna, byBen, patience, seconds, week } from '../activity/observing.ts';
import { sourcesAt } from './snapshotSources.ts';

describe('a snapshot narrowed to the workspace', function () {
  this.timeout(patience);
  let sandbox: GitSandbox;
  beforeEach(() => (sandbox = new GitSandbox()));
  afterEach(() => sandbox.remove());

  it('has all that is seen here, also what was seen elsewhere first; and without narrowing each piece once', async () => {
    const windows = new LedgerWindows(sandbox);
    const fork = sandbox
      .repository('fork', ana.mail)
      .commit(reviewed('2026-11-17 12:00'), byAna('2026-11-17 10:00', 'own'), byAna('2026-11-18 10:00', 'fork only'));
    const app = sandbox
      .repository('app', ana.mail)
      .commit(reviewed('2026-11-18 12:00'), byAna('2026-11-17 10:00', 'own'), byAna('2026-11-19 10:00', 'app only'));
    await windows.look({ folders: [fork.folder] });
    const looked = await windows.open().observe({ ...week, folders: [app.folder], elsewhere: 'look' });
    const recalled = (await recallAll(windows.ledger(), week))
      .map((each) => ({ ...each, inWorkspace: each.name === 'app' }))
      .toSorted((a) => (a.inWorkspace ? 1 : -1));
    for (const repositories of [looked.repositories, recalled]) {
      const signs = (scope: 'all' | 'workspace'): string[] => {
        const snapshot = computeSnapshot({ ...sourcesAt(week.now, repositories), scope });
        const { shown, evidence, balance } = snapshot;
        const { commits, reviews } = balance.observed;
        assert.equal(commits + reviews, shown.length);
        // What is written, exported and looked back on is of all repositories, whatever is shown.
        const { observed } = balanceOf(snapshot, balance.period);
        assert.deepEqual([observed.commits + observed.reviews, evidence.length], [4, 4]);
        return shown.map(({ title, at }) => `${title} ${new Date(at * 60_000).getUTCDate()}`).toSorted();
      };
      assert.deepEqual(signs('workspace'), ['Reviewed 18', 'app only 19', 'own 17']);
      assert.deepEqual(signs('all'), ['Reviewed 17', 'app only 19', 'fork only 18', 'own 17']);
    }
  });
});

/** Work of Ben's that Ana reviewed. */
function reviewed(integrated: string): CommitPlan {
  return byBen('2026-11-17 09:00', `Reviewed\n\nReviewed-by: Ana <${ana.mail}>`, { committed: seconds(integrated) });
}
