import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ObservedActivity } from '../../../src/activity/activityQuestion.ts';
import { ActivityReader } from '../../../src/activity/activityReader.ts';
import { Ledger } from '../../../src/activity/ledger.ts';
import { LedgerStore } from '../../../src/activity/ledgerStore.ts';
import { recallAll } from '../../../src/activity/recallRepository.ts';
import { nodeTextFolder } from '../../../src/journal/nodeTextFile.ts';
import type { CommitPlan } from '../../fixtures/git/fastImport.ts';
import { GitSandbox, type GitInput, type TemporaryRepository } from '../../fixtures/git/temporaryRepository.ts';
import { allEvidence, type Asked, ana, byAna, byBen, minute, patience, problemCodes, week } from './observing.ts';

describe('the ledger', function () {
  this.timeout(patience);
  let sandbox: GitSandbox;
  let app: TemporaryRepository;
  let storage: string;
  let damaged: string[];
  beforeEach(() => {
    sandbox = new GitSandbox();
    storage = sandbox.path('ledger');
    damaged = [];
    app = sandbox.repository('app', ana.mail).commit(byAna('2026-11-17 10:00', 'first'));
  });
  afterEach(() => sandbox.remove());

  const ledgerOf = (folder: string): Ledger =>
    new Ledger(new LedgerStore(folder, nodeTextFolder(folder), (message) => damaged.push(message)));
  /** As a new window would, which has nothing in memory. */
  const newWindow = (): ActivityReader => new ActivityReader({ ...sandbox.readerOptions, ledger: ledgerOf(storage) });
  const look = async (asked: Partial<Asked> = {}, reader = newWindow()): Promise<string[]> => {
    const observed = await reader.observe({ ...week, folders: [app.folder], ...asked });
    assert.deepEqual(problemCodes(observed), []);
    return titlesOf(observed);
  };
  const observeElsewhere = (elsewhere: 'look' | 'recall') =>
    newWindow().observe({ ...week, folders: [app.folder], elsewhere });
  const filesOf = (): string[] => readdirSync(storage).toSorted();
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
    assert.equal(filesOf().filter((name) => /-\d{4}\.json$/.test(name)).length, 2);
    assert.deepEqual(await look(), ['first', 'idea']);
  });

  it('begins anew when an address is the lead’s no more', async () => {
    app.commit({ ...byBen('2026-11-18 10:00', 'of Ben'), branch: 'ben', parents: [] });
    assert.deepEqual(await look({ extraIdentities: ['ben@example.com'] }), ['first', 'of Ben']);
    app.git(['branch', '-D', 'ben']);
    assert.deepEqual(await look({ extraIdentities: ['ben@example.com'] }), ['first', 'of Ben']);
    assert.deepEqual(await look(), ['first']);
    assert.ok(!filesOf().some((name) => readFileSync(join(storage, name), 'utf8').includes('of Ben')));
  });

  it('holds nothing about anybody else', async () => {
    app.commit(byBen('2026-11-18 10:00', 'secret plans of Ben'));
    await look();
    const all = filesOf().map((name) => readFileSync(join(storage, name), 'utf8'));
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
      for (const name of filesOf()) {
        const text = readFileSync(join(storage, name), 'utf8');
        writeFileSync(join(storage, name), damage(text));
        // A window shows what it remembers before it looks.
        const ledger = ledgerOf(storage);
        await recallAll(ledger, week);
        const reader = new ActivityReader({ ...sandbox.readerOptions, ledger });
        assert.deepEqual(await look({}, reader), ['first'], name);
        assert.equal(damaged.length, 1, name);
        assert.equal(readFileSync(/kept as (.*)\.$/.exec(damaged.pop() ?? '')?.[1] ?? '', 'utf8'), damage(text));
        assert.equal(readFileSync(join(storage, name), 'utf8'), text, 'not rebuilt');
      }
    });
  }

  it('takes a file that cannot be read just now neither for damaged nor for gone', async () => {
    app.commit(onBranch('idea', '2026-11-18 10:00', 'idea'));
    await look();
    app.git(['branch', '-D', 'idea']);
    for (const name of filesOf()) {
      const busy = nodeTextFolder(storage);
      const store = new LedgerStore(
        storage,
        {
          ...busy,
          file: (each) =>
            each === name ? { ...busy.file(each), read: () => Promise.reject(new Error('EMFILE')) } : busy.file(each),
        },
        (message) => damaged.push(message),
      );
      const ledger = new Ledger(store);
      await new ActivityReader({ ...sandbox.readerOptions, ledger }).observe({ ...week, folders: [app.folder] });
      assert.match(damaged.join(), /could not be read: Error: EMFILE/);
      damaged.length = 0;
      assert.deepEqual(await look(), ['first', 'idea'], name);
    }
  });

  it('is written as soon as it can be, when it could not be before', async () => {
    writeFileSync(storage, 'a file where the folder should be');
    const reader = newWindow();
    await reader.observe({ ...week, folders: [app.folder] });
    rmSync(storage);
    assert.deepEqual(await look({}, reader), ['first']);
    assert.equal(filesOf().length, 2);
  });

  it('keeps one of two commits of the same minute when its branch is deleted', async () => {
    app.commit(onBranch('idea', '2026-11-17 10:00', 'in the same minute'));
    assert.equal((await look()).length, 2);
    app.git(['branch', '-D', 'idea']);
    assert.equal((await look()).length, 2);
  });

  it('goes on in memory where it cannot be written, and says so', async () => {
    writeFileSync(storage, 'a file where the folder should be');
    const reader = newWindow();
    const observed = await reader.observe({ ...week, folders: [app.folder] });
    assert.deepEqual([problemCodes(observed), titlesOf(observed)], [['ledgerFailed'], ['first']]);
    app.git(['branch', '-m', 'main', 'renamed']);
    assert.deepEqual(titlesOf(await reader.observe({ ...week, folders: [app.folder] })), ['first']);
  });

  it('keeps what two windows add at the same time', async () => {
    const [one, other] = [newWindow(), newWindow()];
    app.commit(onBranch('idea', '2026-11-18 10:00', 'seen by one'));
    await look({}, one);
    app.git(['branch', '-D', 'idea']);
    app.commit(onBranch('plan', '2026-11-18 11:00', 'seen by the other'));
    await look({}, other);
    for (const window of [newWindow(), one, other]) {
      assert.deepEqual(await look({}, window), ['first', 'seen by one', 'seen by the other']);
    }
  });

  it('keeps the years that another window reached back to', async () => {
    const [one, other] = [newWindow(), newWindow()];
    app.commit(byAna('2025-12-30 10:00', 'last year', { branch: 'old', parents: [] }));
    await look({}, one);
    await look({ from: minute('2025-12-01 00:00') }, other);
    app.git(['branch', '-D', 'old']);
    app.commit(byAna('2026-11-18 10:00', 'second'));
    await look({}, one);
    assert.deepEqual(await look({ from: minute('2025-12-01 00:00') }), ['last year', 'first', 'second']);
  });

  describe('of repositories opened before', () => {
    let web: TemporaryRepository;
    beforeEach(async () => {
      web = sandbox.repository('web', ana.mail).commit(byAna('2026-11-18 09:00', 'on the web'));
      await look({ folders: [web.folder] });
      web.commit(byAna('2026-11-18 10:00', 'later'));
    });

    it('counts what is known, and what is new when it may look', async () => {
      const recalled = await observeElsewhere('recall');
      assert.deepEqual(titlesOf(recalled), ['first', 'on the web']);
      assert.deepEqual(
        recalled.repositories.map(({ name, inWorkspace }) => [name, inWorkspace]),
        [
          ['app', true],
          ['web', false],
        ],
      );
      assert.deepEqual(titlesOf(await observeElsewhere('look')), ['first', 'on the web', 'later']);
    });

    it('takes a repository of the workspace for that, not for a second one', async () => {
      const observed = await newWindow().observe({ ...week, folders: [web.folder], elsewhere: 'look' });
      assert.deepEqual(
        observed.repositories.map(({ name, inWorkspace }) => [name, inWorkspace]),
        [['web', true]],
      );
    });

    for (const [what, change] of [
      ['is gone', (folder: string) => rmSync(folder, { recursive: true })],
      ['is no repository any more', (folder: string) => rmSync(join(folder, '.git'), { recursive: true })],
    ] as const) {
      it(`says in one line that one ${what}, and counts what was seen of it`, async () => {
        change(web.folder);
        const observed = await observeElsewhere('look');
        assert.deepEqual(problemCodes(observed), ['repositoryMissing']);
        assert.deepEqual(titlesOf(observed), ['first', 'on the web']);
      });
    }

    it('finds one again whose worktree it was opened by is gone', async () => {
      web.git(['worktree', 'add', '--quiet', '--detach', sandbox.path('throwaway')]);
      await look({ folders: [sandbox.path('throwaway')] });
      web.git(['worktree', 'remove', '--force', sandbox.path('throwaway')]);
      web.commit(byAna('2026-11-18 11:00', 'after that'));
      const observed = await observeElsewhere('look');
      assert.deepEqual([problemCodes(observed), titlesOf(observed).at(-1)], [[], 'after that']);
    });

    it('starts no process to recall them, not even to find git', async () => {
      let asked = 0;
      const reader = new ActivityReader({
        ...sandbox.readerOptions,
        ledger: ledgerOf(storage),
        findGit: async () => {
          asked += 1;
          return undefined;
        },
      });
      assert.deepEqual(titlesOf(await reader.observe({ ...week, folders: [], elsewhere: 'recall' })), ['on the web']);
      assert.equal(asked, 0);
      const all = await recallAll(ledgerOf(storage), week);
      assert.deepEqual(
        all.map(({ name, identities, evidence }) => [name, identities, evidence.length]),
        [['web', [ana.mail], 1]],
      );
    });

    it('forgets one, or all, here and in other windows', async () => {
      await look();
      const ledger = ledgerOf(storage);
      const other = ledgerOf(storage);
      assert.deepEqual(await names(ledger), ['app', 'web']);
      assert.deepEqual(await names(other), ['app', 'web']);
      const found = (await ledger.repositories()).find(({ root }) => root === web.folder);
      assert.ok(found);
      await ledger.forget(found.commonFolder);
      assert.deepEqual([await names(ledger), await names(other)], [['app'], ['app']]);
      writeFileSync(join(storage, 'somebody-elses.txt'), 'stays');
      const year = filesOf().find((name) => name.endsWith('-2026.json')) ?? '';
      writeFileSync(join(storage, `${year}.damaged-1`), 'titles');
      writeFileSync(join(storage, `.${year}.a-b-c.tmp`), 'titles');
      await ledger.forget();
      assert.deepEqual([await names(ledger), await names(other), filesOf()], [[], [], ['somebody-elses.txt']]);
    });
  });
});

function titlesOf(observed: ObservedActivity): string[] {
  return allEvidence(observed)
    .toSorted((a, b) => a.at - b.at)
    .map(({ title }) => title);
}

/** A commit of Ana's that begins a branch of its own. */
function onBranch(branch: string, time: string, message: string): CommitPlan {
  return byAna(time, message, { branch, parents: [] });
}

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

async function names(ledger: Ledger): Promise<string[]> {
  return (await ledger.repositories()).map(({ root }) => basename(root)).toSorted((a, b) => (a < b ? -1 : 1));
}
