import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ActivityReader } from '../../../src/activity/activityReader.ts';
import { Places } from '../../../src/activity/places.ts';
import { recallAll } from '../../../src/activity/recallRepository.ts';
import { GitSandbox, type TemporaryRepository } from '../../fixtures/git/temporaryRepository.ts';
import { LedgerWindows, namesIn, titlesOf } from './ledgerWindows.ts';
import { type Asked, ana, byAna, patience, problemCodes, week } from './observing.ts';

describe('repositories opened before', function () {
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
  const observeElsewhere = (elsewhere: 'look' | 'recall') =>
    windows.open().observe({ ...week, folders: [app.folder], elsewhere });
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
    const observed = await windows.open().observe({ ...week, folders: [web.folder], elsewhere: 'look' });
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

  it('waits no second time for one on a mount that is dead, counts what was seen, and asks again when it is back', async () => {
    const back = Promise.withResolvers<void>();
    const asked: string[] = [];
    const places = new Places((place) => {
      asked.push(place);
      return back.promise;
    }, 20);
    const reader = new ActivityReader({ ...sandbox.readerOptions, ledger: windows.ledger(), places });
    const lookElsewhere = () => reader.observe({ ...week, folders: [app.folder], elsewhere: 'look' });
    for (const time of ['first', 'second']) {
      const observed = await lookElsewhere();
      assert.deepEqual([problemCodes(observed), titlesOf(observed)], [['timedOut'], ['first', 'on the web']], time);
    }
    assert.deepEqual(asked, [web.folder]);
    back.resolve();
    const observed = await lookElsewhere();
    assert.deepEqual([problemCodes(observed), titlesOf(observed).at(-1)], [[], 'later']);
  });

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
      ledger: windows.ledger(),
      findGit: async () => {
        asked += 1;
        return undefined;
      },
    });
    assert.deepEqual(titlesOf(await reader.observe({ ...week, folders: [], elsewhere: 'recall' })), ['on the web']);
    assert.equal(asked, 0);
    const all = await recallAll(windows.ledger(), week);
    assert.deepEqual(
      all.map(({ name, identities, evidence }) => [name, identities, evidence.length]),
      [['web', [ana.mail], 1]],
    );
  });

  it('calls them and those that are open by names that cannot deceive', async () => {
    const odd = sandbox.repository('app\u202egpj.\u2066', ana.mail).commit(byAna('2026-11-19 10:00', 'odd'));
    const looked = await windows.open().observe({ ...week, folders: [odd.folder] });
    const recalled = await windows.open().observe({ ...week, folders: [], elsewhere: 'recall' });
    for (const { repositories } of [looked, recalled]) {
      const found = repositories.find(({ root }) => root === odd.folder);
      assert.deepEqual([found?.name, found?.evidence[0]?.repository], ['app gpj.', 'app gpj.']);
    }
  });

  it('forgets one, or all, here and in other windows', async () => {
    await look();
    const ledger = windows.ledger();
    const other = windows.ledger();
    assert.deepEqual(await namesIn(ledger), ['app', 'web']);
    assert.deepEqual(await namesIn(other), ['app', 'web']);
    const found = (await ledger.repositories()).find(({ root }) => root === web.folder);
    assert.ok(found);
    await ledger.forget(found.commonFolder);
    assert.deepEqual([await namesIn(ledger), await namesIn(other)], [['app'], ['app']]);
    writeFileSync(join(windows.storage, 'somebody-elses.txt'), 'stays');
    const year = windows.files().find((name) => name.endsWith('-2026.json')) ?? '';
    writeFileSync(join(windows.storage, `${year}.damaged-1`), 'titles');
    writeFileSync(join(windows.storage, `.${year}.a-b-c.tmp`), 'titles');
    await ledger.forget();
    assert.deepEqual([await namesIn(ledger), await namesIn(other), windows.files()], [[], [], ['somebody-elses.txt']]);
  });
});
