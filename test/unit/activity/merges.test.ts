import assert from 'node:assert/strict';
import { GitSandbox, type TemporaryRepository } from '../../fixtures/git/temporaryRepository.ts';
import { ana, byAna, byBen, patience, seconds, titles } from './observing.ts';

const reviewedByAna: typeof byBen = (time, _message, more) =>
  byBen(time, `topic\n\nReviewed-by: Ana <${ana.mail}>`, more);

describe('merges by the lead', function () {
  this.timeout(patience);
  let sandbox: GitSandbox;
  beforeEach(() => (sandbox = new GitSandbox()));
  afterEach(() => sandbox.remove());

  /** A merge at noon of a branch that comes before `main` in the log when both have the same time. */
  const merged = (name: string, topic: typeof byAna, committed: string, subject = 'Bring it in'): TemporaryRepository =>
    sandbox
      .repository(name, ana.mail)
      .commit(
        byBen('2026-11-16 08:00', 'base', { mark: 1 }),
        topic('2026-11-17 10:00', 'topic', { mark: 2, branch: 'a', parents: [1], committed: seconds(committed) }),
        byAna('2026-11-17 12:00', subject, { parents: [1, 2] }),
      );
  const reviews = ({ folder }: TemporaryRepository): Promise<string[]> =>
    titles(sandbox, { folders: [folder] }, 'review');

  it('are judged by who wrote what they brought, in the same second too, when git shows that first', async () => {
    const sameSecond = '2026-11-17 12:00';
    const theirs = merged('theirs', byBen, sameSecond);
    const [first] = theirs.git(['log', '--branches', '--format=%s']).split('\n');
    assert.equal(first, 'topic');
    assert.deepEqual(await reviews(theirs), ['Bring it in']);
    assert.deepEqual(await reviews(merged('own', byAna, sameSecond, "Merge branch 'a'")), []);
  });

  it('of a branch that a fast clock put before them are the lead’s by the evidence, others’ by the subject', async () => {
    const ahead = '2026-11-18 12:00';
    assert.deepEqual(await reviews(merged('own', byAna, ahead, "Merge branch 'a'")), []);
    assert.deepEqual(await reviews(merged('theirs', byBen, ahead, "Merge branch 'a'")), ["Merge branch 'a'"]);
    assert.deepEqual(await reviews(merged('unclear', byBen, ahead)), []);
    assert.deepEqual(await reviews(merged('reviewed', reviewedByAna, ahead, "Merge branch 'a'")), [
      "Merge branch 'a'",
      'topic',
    ]);
  });

  it('count once when one commit was brought by several, and each when they are several', async () => {
    const app = sandbox
      .repository('app', ana.mail)
      .commit(
        byBen('2026-11-16 08:00', 'base', { mark: 1 }),
        byBen('2026-11-17 09:00', 'topic', { mark: 2, branch: 'topic', parents: [1] }),
        byAna('2026-11-17 10:00', 'own', { mark: 3, branch: 'own', parents: [1] }),
        byAna('2026-11-17 11:00', 'into main', { mark: 4, parents: [1, 2] }),
        byAna('2026-11-17 12:00', 'into the release', { mark: 5, branch: 'release', parents: [1, 2] }),
        byAna('2026-11-17 13:00', 'both', { mark: 6, branch: 'both', parents: [1, 3, 2, 2] }),
        byAna('2026-11-17 14:00', 'merge of a merge', { mark: 7, branch: 'top', parents: [1, 6] }),
      );
    assert.deepEqual(await reviews(app), ['into main', 'into the release', 'both']);
  });

  it('are told from pulling and catching up by the subject, whoever wrote what came', async () => {
    const subjects = [
      "Merge branch 'main' into feature",
      "Merge branch 'main' of github.com:a/b",
      "Merge remote-tracking branch 'origin/main' into feature",
      "Merge branch 'feature' of github.com:a/b into feature",
    ];
    for (const [index, subject] of subjects.entries()) {
      assert.deepEqual(await reviews(merged(`app-${index}`, byBen, '2026-11-17 10:00', subject)), [], subject);
    }
  });
});
