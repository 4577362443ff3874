import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ActivityReader } from '../../../src/activity/activityReader.ts';
import { GitSandbox, type TemporaryRepository } from '../../fixtures/git/temporaryRepository.ts';
import { allEvidence, ana, byAna, byBen, minute, patience, problemCodes, seconds, week } from './observing.ts';

describe('a reader that looks again', function () {
  this.timeout(patience);
  let sandbox: GitSandbox;
  let app: TemporaryRepository;
  let reader: ActivityReader;
  beforeEach(() => {
    sandbox = new GitSandbox();
    app = sandbox
      .repository('app', ana.mail)
      .commit(byAna('2026-11-17 10:00', 'first'), byAna('2026-11-18 10:00', 'second'));
    reader = new ActivityReader(sandbox.readerOptions);
  });
  afterEach(() => sandbox.remove());

  const look = async (more: object = {}): Promise<string[]> =>
    allEvidence(await reader.observe({ folders: [app.folder], ...week, ...more })).map(({ title }) => title);

  /** Makes every log fail, but leaves the tips alone. */
  const hideOlderCommit = (): void => {
    const hash = app.git(['rev-parse', 'main~1']);
    rmSync(join(app.folder, '.git', 'objects', hash.slice(0, 2), hash.slice(2)));
  };

  it('reads no history when nothing has moved, and narrows what it remembers', async () => {
    assert.deepEqual(await look(), ['first', 'second']);
    hideOlderCommit();
    assert.deepEqual(await look(), ['first', 'second']);
    assert.deepEqual(await look({ from: minute('2026-11-18 00:00'), now: week.now + 5 }), ['second']);
    assert.deepEqual(await look({ to: minute('2026-11-18 00:00') }), ['first']);
  });

  it('reads again when a branch, HEAD, a worktree, the addresses or the beginning moved', async () => {
    await look();
    app.commit(byAna('2026-11-19 10:00', 'third'));
    assert.deepEqual(await look(), ['first', 'second', 'third']);
    app.commit({ ...byAna('2026-11-19 11:00', 'fetched'), branch: 'refs/remotes/origin/main', parents: [] });
    assert.deepEqual(await look(), ['first', 'second', 'third', 'fetched']);
    app.git(['worktree', 'add', '--quiet', '--detach', sandbox.path('linked')]);
    const author = {
      GIT_AUTHOR_NAME: 'Ana',
      GIT_COMMITTER_NAME: 'Ana',
      GIT_AUTHOR_DATE: '2026-11-19T12:00:00Z',
      GIT_COMMITTER_DATE: '2026-11-19T12:00:00Z',
    };
    sandbox.git(sandbox.path('linked'), ['commit', '--quiet', '--allow-empty', '-m', 'elsewhere'], { env: author });
    assert.deepEqual(await look(), ['first', 'second', 'third', 'fetched', 'elsewhere']);
    app.configure('user.email', 'ben@example.com');
    app.commit({ ...byBen('2026-11-19 13:00', 'also me'), branch: 'other', parents: [] });
    assert.deepEqual(await look(), ['first', 'second', 'third', 'fetched', 'elsewhere', 'also me']);
    assert.deepEqual(await look({ extraIdentities: ['x@y'], useConfiguredIdentities: false }), []);
    app.commit({
      ...byAna('2026-11-10 10:00', 'earlier'),
      branch: 'early',
      parents: [],
      committed: seconds('2026-11-10 10:00'),
    });
    assert.deepEqual((await look({ from: minute('2026-11-09 00:00') }))[0], 'earlier');
  });

  it('goes on with what it knew when a new read fails, and says so', async () => {
    await look();
    app.commit(byAna('2026-11-19 10:00', 'third'));
    hideOlderCommit();
    const observed = await reader.observe({ folders: [app.folder], ...week });
    assert.deepEqual(problemCodes(observed), ['incompleteHistory']);
    assert.deepEqual(
      allEvidence(observed).map(({ title }) => title),
      ['first', 'second'],
    );
  });

  it('is never in the way of a git that writes', async () => {
    const identity = {
      GIT_AUTHOR_NAME: 'Ana',
      GIT_COMMITTER_NAME: 'Ana',
      GIT_COMMITTER_EMAIL: ana.mail,
      GIT_AUTHOR_DATE: '2026-11-19T12:00:00Z',
    };
    app.git(['reset', '--hard', '--quiet']);
    const run = promisify(execFile);
    const env = { ...sandbox.environment, GIT_CONFIG_NOSYSTEM: '1', ...identity, GIT_AUTHOR_EMAIL: ana.mail };
    const written = new AbortController();
    const looks = (async () => {
      while (!written.signal.aborted) await look();
    })();
    for (let index = 0; index < 20; index += 1) {
      // Each takes index.lock, and fails where somebody else holds it.
      await run('git', ['commit', '--quiet', '--allow-empty', '-m', `step ${index}`], { cwd: app.folder, env });
      await run('git', ['rebase', '--quiet', '--force-rebase', 'HEAD~1'], { cwd: app.folder, env });
    }
    written.abort();
    await looks;
    assert.equal((await look()).length, 22);
  });

  it('reads many repositories with few processes at a time, each for itself', async () => {
    const folders = Array.from(
      { length: 12 },
      (_, index) =>
        sandbox.repository(`many-${index}`, ana.mail).commit(byAna(`2026-11-17 10:${10 + index}`, `of ${index}`))
          .folder,
    );
    assert.deepEqual((await look({ folders })).length, 12);
  });
});
