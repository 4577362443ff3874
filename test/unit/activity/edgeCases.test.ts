import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findGit } from '../../../src/activity/findGit.ts';
import { GitRunner } from '../../../src/activity/gitRunner.ts';
import { GitSettings } from '../../../src/activity/gitSettings.ts';
import { openRepository } from '../../../src/activity/openRepository.ts';
import { logArguments } from '../../../src/activity/readLog.ts';
import { GitSandbox } from '../../fixtures/git/temporaryRepository.ts';
import { allEvidence, ana, byAna, byBen, minute, observe, patience, problemCodes, titles } from './observing.ts';

/*
 * Where each edge case of reading git is held, all on real repositories:
 *
 *  1– 2  empty, unborn HEAD with remotes ................................ repositories
 *  3– 4  detached HEAD, worktrees seen once ............................. commits, here
 *  5– 6  submodule, bare and embedded bare repository ................... repositories, hostileMatrix
 *  7– 8  shallow boundary; partial clone, nothing fetched ............... commits; repositories, hostile
 *  9–11  dubious ownership; no repository, gone folder; no git,
 *        odd letters in paths ........................................... repositories; gitRunner
 * 12–15  old clock, author and committer dates apart, date-only since,
 *        future ......................................................... commits, merges, here
 * 16–17  unreadable dates; zones, days of 23 and 25 hours ............... oddCommits, releases; cli, independentScript
 * 18–21  midnight, lone commit, same second, gap at the threshold ....... test/unit/balance; commits
 * 22–25  rebase, amend, cherry-pick, local and forge's squash ........... rewriting, commits
 * 26–28  deleted branch, force-push: the ledger; clones and forks ....... commits, releases
 *    29  two repositories at once are a union ........................... test/unit/balance
 * 30–31  merges of mine, of theirs, of main; octopus .................... reviews, merges
 *    32  stash, notes, pull refs ........................................ commits
 * 33–36  whole addresses, .mailmap, noreply forms, includeIf, nobody .... commits, identities, repositories
 * 37–40  bots and agents, co-authors, sign-offs, odd trailers ........... agents, trailers, reviews
 * 41–44  odd letters, encodings, NUL, broken heads ...................... oddCommits, parseLog, reviewNotes
 * 45–47  hostile programs, display settings, GIT_* .................... hostileMatrix, hostile; oddCommits; gitRunner
 * 48–49  killed, cut off, aborted, timed out ............................ gitRunner, reader, hostile
 *    50  a hundred thousand commits ..................................... longHistory
 *    51  no reflog ...................................................... rewriting
 *    53  a review inside a session ...................................... cli
 *    54  options in the place of names .................................. here, commits
 */
describe('edge cases of reading git', function () {
  this.timeout(patience);
  let sandbox: GitSandbox;
  beforeEach(() => (sandbox = new GitSandbox()));
  afterEach(() => sandbox.remove());

  it('a repository and its worktrees, opened together or one alone, are one', async () => {
    const app = sandbox.repository('app', ana.mail).commit(byAna('2026-11-17 10:00', 'shared'));
    const linked = sandbox.path('linked');
    app.git(['worktree', 'add', '--quiet', '--detach', linked]);
    const env = { GIT_AUTHOR_DATE: '2026-11-17T11:00:00Z', GIT_COMMITTER_DATE: '2026-11-17T11:00:00Z' };
    sandbox.git(linked, ['-c', 'user.name=Ana', 'commit', '--quiet', '--allow-empty', '--message=detached'], { env });
    for (const folders of [[app.folder, linked], [linked, app.folder], [linked], [app.folder]]) {
      const observed = await observe(sandbox, { folders });
      assert.equal(observed.repositories.length, 1);
      assert.deepEqual(
        allEvidence(observed).map(({ title }) => title),
        ['shared', 'detached'],
      );
    }
  });

  it('tags and notes of reviews are known to be there before anybody asks for them', async () => {
    const git = new GitRunner({ ...sandbox.readerOptions, binary: (await findGit()) ?? '' });
    const app = sandbox.repository('app', ana.mail);
    const look = async (): Promise<boolean[]> => {
      const { hasTags, hasReviewNotes } = await openRepository(app.folder, {
        git,
        settings: new GitSettings(sandbox.environment),
      });
      return [hasTags, hasReviewNotes];
    };
    assert.deepEqual(await look(), [false, false]);
    app.commit(byAna('2026-11-17 10:00'));
    const steps: [string, boolean[]][] = [
      ['notes/commits', [false, false]],
      ['notes/review', [false, true]],
      ['tags/v1', [true, true]],
    ];
    for (const [ref, expected] of steps) {
      app.git(['update-ref', `refs/${ref}`, 'main']);
      assert.deepEqual(await look(), expected, ref);
    }
    app.git(['update-ref', '-d', 'refs/notes/review']);
    assert.deepEqual(await look(), [true, false]);
    app.git(['update-ref', 'refs/notes/devtools/discuss', 'main']);
    assert.deepEqual(await look(), [true, true]);
  });

  it('the log begins at an instant, not at a day that git would take for this time of that day', () => {
    const [since] = logArguments(minute('2026-11-16 00:00'), []).filter((argument) => argument.startsWith('--since'));
    assert.equal(since, '--since=2026-10-17T00:00:00.000Z');
    assert.ok(logArguments(0, []).includes('--since=1970-01-01T00:00:00.000Z'));
  });

  it('branches, tags, notes, worktrees and people that are named like options are names', async () => {
    const app = sandbox
      .repository('app', '--output=mail')
      .commit(
        byAna('2026-11-17 10:00', '--output=subject', { author: { name: '--output=name', mail: ana.mail } }),
        byBen('2026-11-17 11:00', `x\n\nReviewed-by: --output=reviewer <${ana.mail}>`),
      );
    const tip = app.git(['rev-parse', 'main']);
    for (const ref of ['heads', 'tags', 'remotes', 'notes/devtools']) {
      app.git(['update-ref', `refs/${ref}/--output=${ref.replace('/', '-')}`, tip]);
    }
    app.git(['worktree', 'add', '--quiet', '--detach', sandbox.path('--output=worktree')]);
    const observed = await observe(sandbox, { folders: [app.folder], extraIdentities: [ana.mail, '--output=extra'] });
    assert.deepEqual(
      allEvidence(observed).map(({ title }) => title),
      ['--output=subject', 'x'],
    );
    assert.deepEqual(problemCodes(observed), []);
    for (const name of ['mail', 'subject', 'name', 'heads', 'tags', 'remotes', 'worktree', 'extra']) {
      assert.ok(!existsSync(join(app.folder, name)), name);
    }
  });

  it('a folder in the tree that is called like a revision does not stand for it', async () => {
    const app = sandbox.repository('app', ana.mail).commit(byAna('2026-11-17 10:00', 'work'));
    writeFileSync(join(app.folder, 'HEAD'), '');
    writeFileSync(join(app.folder, 'main-worktree'), '');
    assert.deepEqual(await titles(sandbox, { folders: [app.folder] }), ['work']);
  });
});
