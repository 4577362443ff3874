import assert from 'node:assert/strict';
import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findIdentities, type IdentityQuestion } from '../../../src/activity/findIdentities.ts';
import type { FoundCandidates } from '../../../src/activity/identityCandidates.ts';
import { isSameAccount, readNoreply } from '../../../src/activity/noreplyAddress.ts';
import type { CommitPlan, Person } from '../../fixtures/git/fastImport.ts';
import { GitSandbox, type TemporaryRepository } from '../../fixtures/git/temporaryRepository.ts';
import { ana, byAna, byBen, minute, patience, titles, week } from './observing.ts';

function by(mail: string, name = 'Somebody Else'): CommitPlan {
  return byAna('2026-11-17 10:00', mail, { author: { name, mail } });
}

describe('addresses a forge gives', function () {
  this.timeout(patience);
  let sandbox: GitSandbox;
  beforeEach(() => (sandbox = new GitSandbox()));
  afterEach(() => sandbox.remove());

  it('belong to one account with and without its number, at GitHub and GitLab and their servers', async () => {
    const mails = [
      '123+ana@users.noreply.github.com',
      'ana@users.noreply.github.com',
      'ANA@users.noreply.GitHub.com',
      '456+ana@users.noreply.github.com',
      '123+anabel@users.noreply.github.com',
      'joana@users.noreply.github.com',
      '123-ana@users.noreply.gitlab.com',
      '123-ana@users.noreply.github.com',
      '7+ana@users.noreply.git.example.com',
      '9-ana@users.noreply.gitlab.example.com',
      'ana@users.noreply.gitlab.com',
    ];
    const { folder } = sandbox.repository('app').commit(...mails.map((mail) => by(mail)));
    const seenBy = async (identity: string): Promise<string[]> =>
      (await titles(sandbox, { folders: [folder], extraIdentities: [identity] })).toSorted();
    const numbered = [
      '123+ana@users.noreply.github.com',
      'ANA@users.noreply.GitHub.com',
      'ana@users.noreply.github.com',
    ];
    assert.deepEqual(await seenBy('123+ana@users.noreply.github.com'), numbered);
    assert.deepEqual(
      await seenBy('Ana@users.noreply.github.com'),
      [...numbered, '456+ana@users.noreply.github.com'].toSorted(),
    );
    assert.deepEqual(await seenBy('123-ana@users.noreply.gitlab.com'), [
      '123-ana@users.noreply.gitlab.com',
      'ana@users.noreply.gitlab.com',
    ]);
    assert.deepEqual(await seenBy('ana@users.noreply.git.example.com'), ['7+ana@users.noreply.git.example.com']);
    assert.deepEqual(await seenBy('ana@users.noreply.gitlab.example.com'), ['9-ana@users.noreply.gitlab.example.com']);
  });

  it('are read as what they are', () => {
    const host = 'github.com';
    assert.deepEqual(readNoreply('1+a-b@users.noreply.github.com'), { host, login: 'a-b', account: '1' });
    assert.deepEqual(readNoreply('1-a@users.noreply.github.com'), { host, login: '1-a', account: undefined });
    for (const mail of ['ana@example.com', '@users.noreply.github.com', 'a@b@users.noreply.github.com', '']) {
      assert.equal(readNoreply(mail), undefined, mail);
    }
    const [old, other] = ['a@users.noreply.github.com', '1-a@users.noreply.gitlab.com'].map(readNoreply);
    assert.ok(old !== undefined && other !== undefined && !isSameAccount(old, other));
  });
});

describe('addresses that look like the lead’s', function () {
  this.timeout(patience);
  let sandbox: GitSandbox;
  let app: TemporaryRepository;
  beforeEach(() => {
    sandbox = new GitSandbox('[user]\n\tname = Ána  Lead\n');
    app = sandbox.repository('app', ana.mail);
  });
  afterEach(() => sandbox.remove());

  const find = (more: Partial<IdentityQuestion> = {}): Promise<FoundCandidates> =>
    findIdentities({ folders: [app.folder], from: week.from, ...more }, sandbox.readerOptions);
  const candidates = async (more: Partial<IdentityQuestion> = {}): Promise<string[]> =>
    (await find(more)).candidates.map(({ mail, name, why }) => `${why}: ${name} <${mail}>`);

  it('share the name, the part before the @, or the login of a forge’s substitute; each with its reason, sorted', async () => {
    app.commit(
      by(ana.mail, 'Ana Lead'),
      by('Ana.Private@home.example', 'ana LEAD'),
      by('ana@old.example', 'A. L.'),
      by('ana+git@example.com', 'A. L.'),
      by('77+ana@users.noreply.github.com', 'Ana Lead'),
      by('ben@example.com', 'Ben Colleague'),
      by('joana@example.com', 'Joana Lead'),
      by('anabel@example.com', 'Ana Leader'),
    );
    const found = await find();
    assert.deepEqual(found, {
      candidates: [
        { mail: '77+ana@users.noreply.github.com', name: 'Ana Lead', why: 'noreply' },
        { mail: 'ana+git@example.com', name: 'A. L.', why: 'sameLocalPart' },
        { mail: 'ana.private@home.example', name: 'ana LEAD', why: 'sameName' },
        { mail: 'ana@old.example', name: 'A. L.', why: 'sameLocalPart' },
      ],
      problems: [],
    });
  });

  it('say nothing of anybody else: no other address, no count', async () => {
    app.commit(
      ...Array.from({ length: 30 }, (_, index) => by(`colleague${index % 10}@example.com`, `Colleague ${index % 10}`)),
      by('ana@old.example', 'Ana'),
      by('ana@old.example', 'Ana'),
    );
    const found = await find();
    assert.deepEqual(found.candidates, [{ mail: 'ana@old.example', name: 'Ana', why: 'sameLocalPart' }]);
    assert.doesNotMatch(JSON.stringify(found), /colleague|\b(2|10|30|32)\b/i);
  });

  it('are found by the name a known address goes by, in any of the repositories', async () => {
    const other = sandbox.repository('other').commit(by(ana.mail, 'Anita Q.'), by('own@example.com', 'x'));
    app.commit(by('anita@home.example', 'anita q'), by('ben@example.com', 'Ben'));
    assert.deepEqual(await candidates({ folders: [app.folder, other.folder], extraIdentities: ['own@example.com'] }), [
      'sameName: anita q <anita@home.example>',
    ]);
  });

  it('are not those already known, in whatever form, nor bots, nor what everybody is called', async () => {
    app.commit(
      by('ANA@EXAMPLE.COM', 'Ana Lead'),
      by('ana-lead@users.noreply.github.com', 'Ana Lead'),
      by('5+ana-lead@users.noreply.github.com', 'Ana Lead'),
      by('1+ana[bot]@users.noreply.github.com', 'Ana Lead'),
      by('ana@bots.example', 'ana[bot]'),
      by('noreply@anthropic.com', 'Ana Lead'),
      by('no at sign', 'Ana Lead'),
      by('info@other.example', 'Whoever'),
      byBen('2026-11-17 10:00'),
    );
    const extraIdentities = ['5+ana-lead@users.noreply.github.com', 'info@example.com'];
    assert.deepEqual(await candidates({ extraIdentities }), []);
  });

  it('are looked for on every branch and worktree since a day, and in an empty repository too', async () => {
    assert.deepEqual(await candidates(), []);
    app.commit(
      byAna('2026-10-01 10:00', 'old', { author: { name: 'Ana', mail: 'ana@very-old.example' } }),
      { ...by('ana@branch.example', 'Ana'), branch: 'b', parents: [] },
      { ...by('ana@remote.example', 'Ana'), branch: 'refs/remotes/origin/x', parents: [] },
      { ...by('ana@stash.example', 'Ana'), branch: 'refs/stash', parents: [] },
    );
    assert.deepEqual(await candidates(), [
      'sameLocalPart: Ana <ana@branch.example>',
      'sameLocalPart: Ana <ana@remote.example>',
    ]);
    assert.equal((await candidates({ from: minute('2026-09-01 00:00') })).length, 3);
  });

  it('may have names that try to deceive', async () => {
    const odd: Person[] = [
      { name: 'Ana \u202eLead', mail: 'ana@a.example' },
      { name: '__proto__', mail: 'ana@b.example' },
      { name: '', mail: 'ana@c.example' },
    ];
    app.commit(...odd.map((author) => byAna('2026-11-17 10:00', 'x', { author })));
    assert.deepEqual(await candidates(), [
      'sameName: Ana  Lead <ana@a.example>',
      'sameLocalPart: __proto__ <ana@b.example>',
      'sameLocalPart:  <ana@c.example>',
    ]);
  });

  it('of repositories that cannot be read are missed in words, the others’ are found', async () => {
    const broken = sandbox.repository('broken', ana.mail).commit(by('x@y.example'), by(ana.mail));
    const lost = broken.git(['rev-parse', 'main~1']);
    rmSync(join(broken.folder, '.git', 'objects', lost.slice(0, 2), lost.slice(2)));
    app.commit(by('ana@old.example', 'Ana'));
    const found = await find({ folders: [broken.folder, app.folder, sandbox.path('gone')] });
    assert.deepEqual(
      found.problems.map(({ path }) => path),
      [sandbox.path('gone'), broken.folder],
    );
    assert.equal(found.candidates.length, 1);
    const none = await findIdentities({ folders: [app.folder], from: 0 }, { environment: { PATH: '' } });
    assert.deepEqual(
      none.problems.map(({ code }) => code),
      ['gitMissing'],
    );
    await assert.rejects(find({ signal: AbortSignal.abort(new Error('no longer wanted')) }), /no longer wanted/);
  });

  it('that .mailmap leads to a known one are known already', async () => {
    app.commit(by('previous@example.com', 'Ana Lead'), by(ana.mail, 'Ana Lead'));
    writeFileSync(join(app.folder, '.mailmap'), `Ana Lead <${ana.mail}> <previous@example.com>\n`);
    assert.equal((await titles(sandbox, { folders: [app.folder] })).length, 2);
    assert.deepEqual(await candidates(), []);
    appendFileSync(join(app.folder, '.mailmap'), 'Ana Lead <another@example.com> <ben@example.com>\n');
    assert.deepEqual(await candidates(), []);
  });
});
