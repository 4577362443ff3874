import assert from 'node:assert/strict';
import { isBranchMerge, isCatchingUp } from '../../../src/activity/mergeSubject.ts';
import type { CommitPlan } from '../../fixtures/git/fastImport.ts';
import { GitSandbox, type TemporaryRepository } from '../../fixtures/git/temporaryRepository.ts';
import { allEvidence, ana, byAna, byBen, minute, observe, patience, seconds, titles } from './observing.ts';

describe('reviews that git shows', function () {
  this.timeout(patience);
  let sandbox: GitSandbox;
  beforeEach(() => (sandbox = new GitSandbox()));
  afterEach(() => sandbox.remove());

  it('are trailers that name the lead, at the time the commit was integrated', async () => {
    const { folder } = sandbox.repository('app', ana.mail).commit(
      byBen('2026-11-10 10:00', `Ben's change\n\nReviewed-by: Ana <${ana.mail}>`, {
        committed: seconds('2026-11-18 15:30'),
      }),
    );
    const [review, ...rest] = allEvidence(await observe(sandbox, { folders: [folder] }));
    assert.deepEqual([review?.kind, review?.title, review?.at], ['review', "Ben's change", minute('2026-11-18 15:30')]);
    assert.deepEqual(rest, []);
  });

  it('are told from what only looks like them', async () => {
    const shown = [
      `Reviewed-by: Ana <${ana.mail}>`,
      `Acked-by: Ana <${ana.mail}>`,
      `Tested-by: Ana <${ana.mail}>`,
      'reviewed-BY: A <ANA@EXAMPLE.COM>',
      `Reviewed-by: Somebody <x@example.com>\nReviewed-by: Ana <${ana.mail}>`,
      `Reviewed-by: Ana\n  <${ana.mail}>`,
      `Reviewed-by: Ana <<${ana.mail}>`,
    ];
    const notShown = [
      `Signed-off-by: Ana <${ana.mail}>`,
      `Co-authored-by: Ana <${ana.mail}>`,
      'Reviewed-by: Ana <joana@example.com>',
      `Reviewed-by: ${ana.mail}`,
      `Reviewed-by: Ana <${ana.mail}>\n\nand more prose after it`,
      'Reviewed-by: Ana <',
      'Reviewed-by:',
    ];
    const { folder } = sandbox
      .repository('app', ana.mail)
      .commit(
        ...[...shown, ...notShown].map((trailer, index) =>
          byBen(`2026-11-17 10:${10 + index}`, `${JSON.stringify(trailer)}\n\n${trailer}\n`),
        ),
      );
    assert.deepEqual(
      await titles(sandbox, { folders: [folder] }, 'review'),
      shown.map((trailer) => JSON.stringify(trailer)),
    );
  });

  it('are one for a commit with several trailers, and none for the lead’s own', async () => {
    const all = ['Reviewed-by', 'Acked-by', 'Tested-by'].map((key) => `${key}: Ana <${ana.mail}>`).join('\n');
    const { folder } = sandbox
      .repository('app', ana.mail)
      .commit(byBen('2026-11-17 10:00', `Ben's\n\n${all}`), byAna('2026-11-17 11:00', `Own\n\n${all}`));
    assert.deepEqual(await titles(sandbox, { folders: [folder] }, 'review'), ["Ben's"]);
    assert.deepEqual(await titles(sandbox, { folders: [folder] }, 'commit'), ['Own']);
  });

  it('integrated on several branches count once, when they first were', async () => {
    const { folder } = sandbox.repository('app', ana.mail).commit(
      ...[
        ['next', '2026-11-17 10:00'],
        ['main', '2026-11-19 10:00'],
      ].map(([branch, time = '']) =>
        byBen('2026-11-16 08:00', `Ben's\n\nReviewed-by: A <${ana.mail}>`, {
          branch,
          parents: [],
          committed: seconds(time),
        }),
      ),
    );
    assert.deepEqual(
      allEvidence(await observe(sandbox, { folders: [folder] })).map(({ at }) => at),
      [minute('2026-11-17 10:00')],
    );
  });

  it('count merges of others’ work, not of one’s own, and never as commits', async () => {
    const cases: [string, CommitPlan[], string[]][] = [
      ['theirs', mergeOf("Merge branch 'topic'", byBen), ["Merge branch 'topic'"]],
      ['own, in the same second', mergeOf("Merge branch 'topic'", byAna), []],
      [
        'a pull request',
        mergeOf('Merge pull request #7 from ben/topic', byBen),
        ['Merge pull request #7 from ben/topic'],
      ],
      ['main into a feature', mergeOf("Merge branch 'main' into feature", byBen), []],
      [
        'a bot’s',
        mergeOf('Bump it', (time, message, more) => ({
          ...byBen(time, message, more),
          author: { name: 'dependabot[bot]', mail: '1+dependabot[bot]@users.noreply.github.com' },
        })),
        ['Bump it'],
      ],
      ['merged by somebody else', mergeOf("Merge branch 'topic'", byAna, byBen), []],
    ];
    for (const [what, plans, expected] of cases) {
      const { folder } = sandbox.repository(what, ana.mail).commit(...plans);
      assert.deepEqual(await titles(sandbox, { folders: [folder] }, 'review'), expected, what);
      assert.ok(!(await titles(sandbox, { folders: [folder] })).some((title) => title.startsWith('Merge')), what);
    }
  });

  it('count an octopus merge when any of its branches is somebody else’s', async () => {
    const octopus = (name: string, third: typeof byAna): TemporaryRepository =>
      sandbox
        .repository(name, ana.mail)
        .commit(
          byBen('2026-11-16 08:00', 'base', { mark: 1 }),
          byAna('2026-11-17 10:00', 'a', { mark: 2, branch: 'a', parents: [1] }),
          third('2026-11-17 11:00', 'b', { mark: 3, branch: 'b', parents: [1] }),
          byAna('2026-11-17 12:00', "Merge branches 'a' and 'b'", { parents: [1, 2, 3] }),
        );
    assert.equal((await titles(sandbox, { folders: [octopus('mixed', byBen).folder] }, 'review')).length, 1);
    assert.equal((await titles(sandbox, { folders: [octopus('own', byAna).folder] }, 'review')).length, 0);
  });

  it('judge a branch from before the log by the subject', async () => {
    for (const [subject, expected] of [
      ['Merge pull request #7 from x/y', 1],
      ["Merge branch 'old'", 1],
      ['Bring it together', 0],
    ] as const) {
      const { folder } = sandbox
        .repository(subject.replace(/\W+/g, '-'), ana.mail)
        .commit(
          byBen('2026-01-01 08:00', 'base', { mark: 1 }),
          byAna('2026-01-02 10:00', 'old topic', { mark: 2, branch: 'old', parents: [1] }),
          byAna('2026-11-17 12:00', subject, { parents: [1, 2] }),
        );
      assert.equal((await titles(sandbox, { folders: [folder] }, 'review')).length, expected, subject);
    }
  });

  it('tell catching up from bringing in by the subject', () => {
    for (const subject of [
      "Merge branch 'main' into feature",
      "Merge branch 'master' of https://example.com/a.git into feature/x",
      "Merge branch 'develop' into x",
      "Merge remote-tracking branch 'origin/main' into feature",
      "Merge remote-tracking branch 'upstream/trunk'",
      "Merge branch 'main' of github.com:a/b",
      "Merge branch 'feature' of github.com:a/b into feature",
      "Merge remote-tracking branch 'origin/a/b' into a/b",
    ]) {
      assert.equal(isCatchingUp(subject), true, subject);
    }
    for (const subject of [
      "Merge branch 'feature' into main",
      "Merge branch 'feature'",
      "Merge branch 'maintenance' into feature",
      'Merge pull request #1 from a/main',
      "Merge branch 'feature' of github.com:ben/b",
      "Merge remote-tracking branch 'ben/feature' into main",
    ]) {
      assert.equal(isCatchingUp(subject), false, subject);
    }
    assert.equal(isBranchMerge("Merge branch 'x'"), true);
    assert.equal(isBranchMerge("Merged branch 'x'"), false);
    const start = performance.now();
    isCatchingUp(`Merge branch '${"' into ".repeat(100_000)}`);
    assert.ok(performance.now() - start < 1_000);
  });
});

function mergeOf(subject: string, topic: typeof byAna, merger = byAna): CommitPlan[] {
  return [
    byBen('2026-11-16 08:00', 'base', { mark: 1 }),
    byBen('2026-11-16 09:00', 'on main', { mark: 2, parents: [1] }),
    topic('2026-11-17 10:00', 'topic', { mark: 3, branch: 'topic', parents: [1] }),
    merger('2026-11-17 10:00', subject, { parents: [2, 3] }),
  ];
}
