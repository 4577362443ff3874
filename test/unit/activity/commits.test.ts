import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { GitSandbox } from '../../fixtures/git/temporaryRepository.ts';
import {
  allEvidence,
  ana,
  ben,
  byAna,
  byBen,
  minute,
  observe,
  patience,
  problemCodes,
  seconds,
  titles,
  week,
} from './observing.ts';

describe('commits of the lead', function () {
  this.timeout(patience);
  let sandbox: GitSandbox;
  beforeEach(() => (sandbox = new GitSandbox()));
  afterEach(() => sandbox.remove());

  it('are evidence at the minute they were written, and nobody else’s are', async () => {
    const { folder } = sandbox
      .repository('app', ana.mail)
      .commit(byAna('2026-11-16 09:30:59', 'First'), byBen('2026-11-17 10:00'), byAna('2026-11-18 11:00', 'Second'));
    const observed = await observe(sandbox, { folders: [folder] });
    const [app] = observed.repositories;
    assert.deepEqual(
      app?.evidence.map(({ kind, repository, at, title }) => ({ kind, repository, at, title })),
      [
        { kind: 'commit', repository: 'app', at: minute('2026-11-16 09:30'), title: 'First' },
        { kind: 'commit', repository: 'app', at: minute('2026-11-18 11:00'), title: 'Second' },
      ],
    );
    assert.equal(app?.root, folder);
    assert.equal(app?.commitsRead, 3);
    assert.deepEqual(app?.identities, [ana.mail]);
    assert.match(app?.evidence[0]?.id ?? '', /^[0-9a-f]{40}$/);
    assert.deepEqual(problemCodes(observed), []);
  });

  it('count by author date: the window holds its first minute and not its last', async () => {
    const { folder } = sandbox
      .repository('app', ana.mail)
      .commit(
        byAna('2026-11-15 23:59:59', 'the second before'),
        byAna('2026-11-16 00:00:00', 'the first second'),
        byAna('2026-11-22 23:59:59', 'the last second', { committed: seconds('2026-11-24 10:00') }),
        byAna('2026-11-23 00:00:00', 'the second after'),
        byAna('2026-11-18 10:00', 'written inside, rebased later', { committed: seconds('2026-12-30 10:00') }),
        byAna('2026-11-10 10:00', 'written before, rebased inside', { committed: seconds('2026-11-18 10:00') }),
      );
    const expected = ['the first second', 'written inside, rebased later', 'the last second'];
    assert.deepEqual(await titles(sandbox, { folders: [folder], now: minute('2026-12-31 00:00') }), expected);
  });

  it('count when a clock that is behind put the commit before the window', async () => {
    const { folder } = sandbox
      .repository('app', ana.mail)
      .commit(byAna('2026-11-18 10:00', 'committed by a slow clock', { committed: seconds('2026-10-25 10:00') }));
    assert.deepEqual(await titles(sandbox, { folders: [folder] }), ['committed by a slow clock']);
  });

  it('below a commit with a much older clock stay hidden, as git log --since stops there (a known limit)', async () => {
    const { folder } = sandbox
      .repository('app', ana.mail)
      .commit(
        byAna('2026-11-17 10:00', 'hidden'),
        byBen('2020-01-01 00:00', 'a clock reset to 2020'),
        byAna('2026-11-18 10:00', 'seen'),
      );
    assert.deepEqual(await titles(sandbox, { folders: [folder] }), ['seen']);
  });

  it('of the same second are two, and come out the same in any order of history', async () => {
    const plans = [
      byAna('2026-11-18 10:00', 'one'),
      byAna('2026-11-18 10:00', 'two'),
      byAna('2026-11-18 09:00', 'three'),
    ];
    const forth = sandbox.repository('forth', ana.mail).commit(...plans);
    const back = sandbox.repository('back', ana.mail).commit(...plans.toReversed());
    const seen = await Promise.all([forth, back].map(({ folder }) => titles(sandbox, { folders: [folder] })));
    for (const list of seen) assert.deepEqual(list.toSorted(), ['one', 'three', 'two']);
  });

  it('rebased, amended and cherry-picked count once', async () => {
    const twenty = Array.from({ length: 20 }, (_, index) => byAna(`2026-11-17 10:${10 + index}`, `step ${index}`));
    const app = sandbox.repository('app', ana.mail).commit(byBen('2026-11-16 08:00', 'base', { mark: 1 }));
    const onto = (branch: string, committed: string): void => {
      app.commit(
        byBen('2026-11-16 08:00', `base of ${branch}`, { mark: 2, branch, parents: [] }),
        ...twenty.map((plan) => ({ ...plan, branch, committed: seconds(committed) })),
      );
    };
    onto('before', '2026-11-17 11:00');
    onto('rebased', '2026-11-18 11:00');
    onto('picked', '2026-11-19 11:00');
    assert.equal((await titles(sandbox, { folders: [app.folder] })).length, 20);
  });

  it('cherry-picked from somebody else stay theirs', async () => {
    const { folder } = sandbox
      .repository('app', ana.mail)
      .commit(byBen('2026-11-17 10:00', 'picked', { committer: ana }));
    assert.deepEqual(await titles(sandbox, { folders: [folder] }), []);
  });

  it('in two clones and a fork count once, by whichever repository comes first', async () => {
    const origin = sandbox.repository('origin', ana.mail).commit(byAna('2026-11-17 10:00', 'shared'));
    sandbox.git(sandbox.folder, ['clone', '--quiet', origin.folder, 'clone']);
    const clone = sandbox.path('clone');
    const observed = await observe(sandbox, { folders: [clone, origin.folder], extraIdentities: [ana.mail] });
    assert.deepEqual(
      allEvidence(observed).map(({ repository }) => repository),
      ['clone'],
    );
  });

  it('on a detached HEAD, in a linked worktree and on remote branches are seen, those of stash, notes and pull refs are not', async () => {
    const app = sandbox
      .repository('app', ana.mail)
      .commit(
        byBen('2026-11-16 08:00', 'base', { mark: 1 }),
        ...[
          'refs/remotes/origin/work',
          'refs/pull/1/head',
          'refs/notes/review',
          'refs/stash',
          'refs/tags/v1',
          'refs/heads/detached',
          'refs/heads/linked',
        ].map((branch, index) => byAna(`2026-11-17 10:0${index}`, branch, { branch, parents: [1] })),
      );
    const linked = sandbox.path('--output=linked');
    app.git(['worktree', 'add', '--quiet', '--detach', '--', linked, 'linked']);
    app.git(['checkout', '--quiet', '--detach', 'detached']);
    app.git(['branch', '--quiet', '-D', 'detached', 'linked']);
    const expected = ['refs/remotes/origin/work', 'refs/heads/detached', 'refs/heads/linked'];
    assert.deepEqual(await titles(sandbox, { folders: [app.folder] }), expected);
    assert.deepEqual(await titles(sandbox, { folders: [linked] }), expected);
    const both = await observe(sandbox, { folders: [linked, app.folder] });
    assert.equal(both.repositories.length, 1);
  });

  it('are told from others’ by the whole address, in any case', async () => {
    const mails = [
      'ana@example.com',
      'ANA@Example.Com',
      'joana@example.com',
      'ana@example.community',
      'ana@exampleXcom',
      'ana+git@example.com',
      'ana[bot]@example.com',
    ];
    const { folder } = sandbox
      .repository('app')
      .commit(
        ...mails.map((mail, index) =>
          byAna(`2026-11-17 10:0${index}`, mail, { author: { name: 'ana@example.com', mail } }),
        ),
      );
    assert.deepEqual(
      await titles(sandbox, { folders: [folder], extraIdentities: ['Ana@example.com '] }),
      mails.slice(0, 2),
    );
    assert.deepEqual(await titles(sandbox, { folders: [folder], extraIdentities: ['ana+git@example.com'] }), [
      'ana+git@example.com',
    ]);
    assert.deepEqual(await titles(sandbox, { folders: [folder], extraIdentities: ['ana[bot]@example.com'] }), [
      'ana[bot]@example.com',
    ]);
    assert.deepEqual(await titles(sandbox, { folders: [folder], extraIdentities: ['--output=stolen'] }), []);
  });

  it('under an old address count when .mailmap leads to a known one, and the other way round', async () => {
    const app = sandbox
      .repository('app')
      .commit(
        byAna('2026-11-17 10:00', 'old', { author: { name: 'Ana', mail: 'old@example.com' } }),
        byAna('2026-11-17 11:00', 'new'),
      );
    app.configure('mailmap.file', sandbox.path('map'));
    writeFileSync(sandbox.path('map'), `Ana <${ana.mail}> <old@example.com>\n`);
    for (const off of [false, true]) {
      if (off) app.configure('log.mailmap', 'false');
      assert.deepEqual(await titles(sandbox, { folders: [app.folder], extraIdentities: [ana.mail] }), ['old', 'new']);
      assert.deepEqual(await titles(sandbox, { folders: [app.folder], extraIdentities: ['old@example.com'] }), ['old']);
    }
  });

  it('of a shallow clone are read, with a word about what is missing when the cut lies inside the window', async () => {
    const app = sandbox
      .repository('app', ana.mail)
      .commit(
        byAna('2026-09-01 10:00', 'long ago'),
        byAna('2026-11-17 10:00', 'older'),
        byAna('2026-11-18 10:00', 'newer'),
      );
    const clone = (depth: number): string => {
      sandbox.git(sandbox.folder, ['clone', '--quiet', `--depth=${depth}`, `file://${app.folder}`, `depth-${depth}`]);
      return sandbox.path(`depth-${depth}`);
    };
    const cut = await observe(sandbox, { folders: [clone(1)], extraIdentities: [ana.mail] });
    assert.deepEqual([allEvidence(cut).length, problemCodes(cut)], [1, ['incompleteHistory']]);
    const whole = await observe(sandbox, {
      folders: [clone(2)],
      extraIdentities: [ana.mail],
      from: minute('2026-11-17 12:00'),
    });
    assert.deepEqual([allEvidence(whole).length, problemCodes(whole)], [1, []]);
  });

  it('outside the window are not evidence of it, and the future is no date', async () => {
    const { folder } = sandbox
      .repository('app', ana.mail)
      .commit(
        byAna('2026-11-20 20:00', 'tonight'),
        byAna('2026-11-25 10:00', 'next week', { author: ana, committer: ben }),
      );
    const observed = await observe(sandbox, { folders: [folder], ...week });
    assert.deepEqual(
      allEvidence(observed).map(({ title }) => title),
      ['tonight'],
    );
    assert.deepEqual(problemCodes(observed), ['unreadableCommits']);
  });
});
