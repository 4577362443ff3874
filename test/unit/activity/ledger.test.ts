import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ActivityReader } from '../../../src/activity/activityReader.ts';
import { Ledger } from '../../../src/activity/ledger.ts';
import { LedgerStore } from '../../../src/activity/ledgerStore.ts';
import { recallAll } from '../../../src/activity/recallRepository.ts';
import { nodeTextFolder } from '../../../src/journal/nodeTextFile.ts';
import type { CommitPlan } from '../../fixtures/git/fastImport.ts';
import { GitSandbox, type GitInput, type TemporaryRepository } from '../../fixtures/git/temporaryRepository.ts';
import { LedgerWindows, titlesOf } from './ledgerWindows.ts';
import { type Asked, ana, byAna, byBen, minute, onBranch, patience, problemCodes, seconds, week } from './observing.ts';

describe('the ledger', function () {
  this.timeout(patience);
  let sandbox: GitSandbox;
  let app: TemporaryRepository;
  let windows: LedgerWindows;
  beforeEach(() => {
    sandbox = new GitSandbox();
    windows = new LedgerWindows(sandbox);
    app = sandbox.repository('app', ana.mail).commit(byAna('2026-11-17 10:00', 'first'));
  });
  afterEach(() => sandbox.remove());

  const look = (asked: Partial<Asked> = {}, window?: ActivityReader): Promise<string[]> =>
    windows.look({ folders: [app.folder], ...asked }, window);
  const hideHistory = (): void => rmSync(join(app.folder, '.git', 'objects'), { recursive: true });

  describe('outlives what git forgets:', () => {
    it('a deleted branch, for this window and the next', async () => {
      app.commit(onBranch('idea', '2026-11-18 10:00', 'idea'));
      assert.deepEqual(await look(), ['first', 'idea']);
      app.git(['branch', '-D', 'idea']);
      assert.deepEqual(await look(), ['first', 'idea']);
    });

    it('commits squashed into one, and their branch', async () => {
      app.commit(onBranch('topic', '2026-11-18 10:00', 'one'), byAna('2026-11-18 10:20', 'two', { branch: 'topic' }));
      assert.deepEqual(await look(), ['first', 'one', 'two']);
      app.git(['symbolic-ref', 'HEAD', 'refs/heads/main']);
      app.git(['reset', '--hard', '--quiet']);
      app.git(['commit', '--quiet', '--allow-empty', '-m', 'Add the topic (#7)'], asAna('2026-11-18T10:30:00Z'));
      app.git(['branch', '-D', 'topic']);
      assert.deepEqual(await look(), ['first', 'one', 'two', 'Add the topic (#7)']);
    });

    it('a forced push and the garbage collection after it', async () => {
      app.commit(byAna('2026-11-18 10:00', 'dropped'));
      assert.deepEqual(await look(), ['first', 'dropped']);
      app.git(['update-ref', 'refs/heads/main', 'main~1']);
      app.git(['reflog', 'expire', '--expire=now', '--all']);
      app.git(['gc', '--quiet', '--prune=now']);
      assert.deepEqual(await look(), ['first', 'dropped']);
    });
  });

  describe('counts work once, however often it is seen:', () => {
    it('twenty commits that are rebased', async () => {
      for (let index = 10; index < 30; index += 1) app.commit(byAna(`2026-11-18 10:${index}`, `step ${index}`));
      const before = await look();
      app.git(['checkout', '--quiet', '--orphan', 'base']);
      app.git(['commit', '--quiet', '--allow-empty', '-m', 'base'], asAna('2026-11-16T08:00:00Z'));
      app.git(['-c', 'user.name=Ana', 'rebase', '--quiet', '--keep-empty', '--onto', 'base', 'main~20', 'main'], {
        env: { GIT_COMMITTER_DATE: '2026-11-19T18:00:00Z', GIT_COMMITTER_EMAIL: ana.mail },
      });
      assert.deepEqual(await look(), ['base', ...before]);
      assert.equal(before.length, 21);
    });

    it('a commit amended three times, with other words each time', async () => {
      app.git(['reset', '--hard', '--quiet']);
      app.git(['commit', '--quiet', '--allow-empty', '-m', 'wip'], asAna('2026-11-18T10:00:00Z'));
      for (const words of ['wip 2', 'wip 3', 'Done']) {
        await look();
        app.git(
          ['commit', '--quiet', '--allow-empty', '--amend', '-m', words],
          asAna('2026-11-18T10:00:00Z', '2026-11-18T11:00:00Z'),
        );
      }
      assert.deepEqual(await look(), ['first', 'Done']);
    });

    it('a commit picked onto another branch, and one in a second clone and a linked worktree', async () => {
      app.commit(onBranch('topic', '2026-11-18 10:00', 'picked'));
      app.git(['reset', '--hard', '--quiet']);
      app.git(['-c', 'user.name=Ana', 'cherry-pick', '--allow-empty', 'topic'], asAna('2026-11-19T10:00:00Z'));
      sandbox.git(sandbox.folder, ['clone', '--quiet', app.folder, 'twin']);
      app.git(['worktree', 'add', '--quiet', '--detach', sandbox.path('linked')]);
      const folders = [app.folder, sandbox.path('twin'), sandbox.path('linked')];
      sandbox.git(sandbox.path('twin'), ['config', 'user.email', ana.mail]);
      assert.deepEqual(await look({ folders }), ['first', 'picked']);
    });
  });

  it('leaves a review when it was first integrated, also after its commit was rebased', async () => {
    const reviews = async (): Promise<number[]> => {
      const { repositories } = await windows.open().observe({ ...week, folders: [app.folder] });
      return repositories.flatMap(({ evidence }) => evidence.flatMap(({ kind, at }) => (kind === 'review' ? at : [])));
    };
    app.commit(reviewed('topic', '2026-11-18 10:00'));
    assert.deepEqual(await reviews(), [minute('2026-11-18 10:00')]);
    app.commit(reviewed('rebased', '2026-11-20 10:00'));
    app.git(['branch', '-D', 'topic']);
    for (const window of ['first', 'next']) assert.deepEqual(await reviews(), [minute('2026-11-18 10:00')], window);
    app.commit(reviewed('earlier', '2026-11-17 10:00'));
    app.git(['branch', '-D', 'rebased']);
    assert.deepEqual(await reviews(), [minute('2026-11-17 10:00')]);
  });

  it('reads no history when nothing has moved since another window looked', async () => {
    await look();
    hideHistory();
    app.git(['init', '--quiet']);
    assert.deepEqual(await look(), ['first']);
  });

  it('reads further back when asked to, and keeps what it had', async () => {
    app.commit(
      byAna('2025-12-30 10:00', 'last year', { branch: 'old', parents: [] }),
      onBranch('idea', '2026-11-18 10:00', 'idea'),
    );
    assert.deepEqual(await look(), ['first', 'idea']);
    app.git(['branch', '-D', 'idea']);
    assert.deepEqual(await look({ from: minute('2025-12-01 00:00') }), ['last year', 'first', 'idea']);
    assert.equal(windows.files().filter((name) => /-\d{4}\.json$/.test(name)).length, 2);
    assert.deepEqual(await look(), ['first', 'idea']);
  });

  it('holds nothing about anybody else', async () => {
    app.commit(byBen('2026-11-18 10:00', 'secret plans of Ben'));
    await look();
    const all = windows.files().map((name) => readFileSync(join(windows.storage, name), 'utf8'));
    assert.ok(all.length > 0 && all.every((text) => !/ben/i.test(text)), all.join('\n'));
  });

  for (const [what, damage] of [
    ['cut off', (text: string) => text.slice(0, text.length / 2)],
    ['emptied', () => ''],
    ['full of NULs', (text: string) => '\0'.repeat(text.length)],
    ['of another version', (text: string) => text.replace(/"version": ?1/, '"version":2')],
  ] as const) {
    it(`is rebuilt where a file is ${what}, and the damaged copy is kept`, async () => {
      await look();
      for (const name of windows.files()) {
        const text = readFileSync(join(windows.storage, name), 'utf8');
        writeFileSync(join(windows.storage, name), damage(text));
        // A window shows what it remembers before it looks.
        const ledger = windows.ledger();
        await recallAll(ledger, week);
        const reader = new ActivityReader({ ...sandbox.readerOptions, ledger });
        assert.deepEqual(await look({}, reader), ['first'], name);
        assert.equal(windows.told.length, 1, name);
        assert.equal(readFileSync(/kept as (.*)\.$/.exec(windows.told.pop() ?? '')?.[1] ?? '', 'utf8'), damage(text));
        assert.equal(readFileSync(join(windows.storage, name), 'utf8'), text, 'not rebuilt');
      }
    });
  }

  it('takes a file that cannot be read just now neither for damaged nor for gone', async () => {
    app.commit(onBranch('idea', '2026-11-18 10:00', 'idea'));
    await look();
    app.git(['branch', '-D', 'idea']);
    for (const name of windows.files()) {
      const busy = nodeTextFolder(windows.storage);
      const store = new LedgerStore(
        windows.storage,
        {
          ...busy,
          file: (each) =>
            each === name ? { ...busy.file(each), read: () => Promise.reject(new Error('EMFILE')) } : busy.file(each),
        },
        (message) => windows.told.push(message),
      );
      const ledger = new Ledger(store);
      await new ActivityReader({ ...sandbox.readerOptions, ledger }).observe({ ...week, folders: [app.folder] });
      assert.match(windows.told.join(), /could not be read: Error: EMFILE/);
      windows.told.length = 0;
      assert.deepEqual(await look(), ['first', 'idea'], name);
    }
  });

  it('is written as soon as it can be, when it could not be before', async () => {
    writeFileSync(windows.storage, 'a file where the folder should be');
    const reader = windows.open();
    await reader.observe({ ...week, folders: [app.folder] });
    rmSync(windows.storage);
    assert.deepEqual(await look({}, reader), ['first']);
    assert.equal(windows.files().length, 2);
  });

  it('keeps one of two commits of the same minute when its branch is deleted', async () => {
    app.commit(onBranch('idea', '2026-11-17 10:00', 'in the same minute'));
    assert.equal((await look()).length, 2);
    app.git(['branch', '-D', 'idea']);
    assert.equal((await look()).length, 2);
  });

  it('goes on in memory where it cannot be written, and says so', async () => {
    writeFileSync(windows.storage, 'a file where the folder should be');
    const reader = windows.open();
    const observed = await reader.observe({ ...week, folders: [app.folder] });
    assert.deepEqual([problemCodes(observed), titlesOf(observed)], [['ledgerFailed'], ['first']]);
    app.git(['branch', '-m', 'main', 'renamed']);
    assert.deepEqual(titlesOf(await reader.observe({ ...week, folders: [app.folder] })), ['first']);
  });

  it('keeps what two windows add at the same time', async () => {
    const [one, other] = [windows.open(), windows.open()];
    app.commit(onBranch('idea', '2026-11-18 10:00', 'seen by one'));
    await look({}, one);
    app.git(['branch', '-D', 'idea']);
    app.commit(onBranch('plan', '2026-11-18 11:00', 'seen by the other'));
    await look({}, other);
    for (const window of [windows.open(), one, other]) {
      assert.deepEqual(await look({}, window), ['first', 'seen by one', 'seen by the other']);
    }
  });

  it('keeps the years that another window reached back to', async () => {
    const [one, other] = [windows.open(), windows.open()];
    app.commit(byAna('2025-12-30 10:00', 'last year', { branch: 'old', parents: [] }));
    await look({}, one);
    await look({ from: minute('2025-12-01 00:00') }, other);
    app.git(['branch', '-D', 'old']);
    app.commit(byAna('2026-11-18 10:00', 'second'));
    await look({}, one);
    assert.deepEqual(await look({ from: minute('2025-12-01 00:00') }), ['last year', 'first', 'second']);
  });
});

/** Plain git commits as Ana then. */
function asAna(authored: string, committed = authored): GitInput {
  return {
    env: {
      GIT_AUTHOR_NAME: 'Ana',
      GIT_AUTHOR_EMAIL: ana.mail,
      GIT_COMMITTER_NAME: 'Ana',
      GIT_COMMITTER_EMAIL: ana.mail,
      GIT_AUTHOR_DATE: authored,
      GIT_COMMITTER_DATE: committed,
    },
  };
}

/** A commit of Ben's that Ana looked at, on a branch of its own. */
function reviewed(branch: string, integrated: string): CommitPlan {
  return byBen('2026-11-17 09:00', `Ben's\n\nReviewed-by: Ana <${ana.mail}>`, {
    branch,
    parents: [],
    committed: seconds(integrated),
  });
}
