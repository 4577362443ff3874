import assert from 'node:assert/strict';
import { findIdentities } from '../../../src/activity/findIdentities.ts';
import { GitSandbox } from '../../fixtures/git/temporaryRepository.ts';
import {
  allEvidence,
  ana,
  byAna,
  minute,
  observe,
  patience,
  problemCodes,
  seconds,
  titles,
  week,
} from './observing.ts';

describe('commits that are odd', function () {
  this.timeout(patience);
  let sandbox: GitSandbox;
  beforeEach(() => (sandbox = new GitSandbox()));
  afterEach(() => sandbox.remove());

  it('with dates nobody can have written are counted as unreadable', async () => {
    const app = sandbox.repository('app', ana.mail).commit(byAna('2026-11-18 10:00', 'fine'));
    const tree = app.emptyTree();
    const committer = `committer ${anaAt(`${seconds('2026-11-18 10:00')} +0000`)}`;
    const dates = [
      '0 +0000',
      '-5 +0000',
      '99999999999999999999 +0000',
      '',
      '4102444800 +0000',
      `${seconds('1989-12-31 00:00')} +0000`,
    ];
    dates.forEach((date, index) => {
      app.commitRaw(`tree ${tree}\nauthor ${anaAt(date)}\n${committer}\n\nodd ${index}\n`, `odd-${index}`);
    });
    const observed = await observe(sandbox, { folders: [app.folder], from: 0 });
    assert.deepEqual(
      allEvidence(observed).map(({ title }) => title),
      ['fine'],
    );
    assert.deepEqual(
      observed.repositories[0]?.problems.map(({ code, count }) => ({ code, count })),
      [{ code: 'unreadableCommits', count: dates.length }],
    );
  });

  it('are on the time line whatever their zone', async () => {
    const { folder } = sandbox
      .repository('app', ana.mail)
      .commit(
        ...['+0545', '+1400', '-1200', '+9999'].map((zone, index) =>
          byAna(`2026-11-1${7 + (index % 2)} 0${index}:00`, zone, { zone }),
        ),
      );
    const observed = await observe(sandbox, { folders: [folder] });
    const times = Object.fromEntries(allEvidence(observed).map(({ title, at }) => [title, at]));
    assert.deepEqual(times, {
      '+0545': minute('2026-11-17 00:00'),
      '+1400': minute('2026-11-18 01:00'),
      '-1200': minute('2026-11-17 02:00'),
      '+9999': minute('2026-11-18 03:00'),
    });
  });

  it('keep their subject whatever is in it, free of what could deceive', async () => {
    const odd = 'a\u001eb\u001fc ò d\te 🎉 \u202egnp.\u001b[31mred';
    const { folder } = sandbox
      .repository('app', ana.mail)
      .commit(byAna('2026-11-17 10:00', odd), byAna('2026-11-17 11:00', '🧑‍🤝‍🧑'.repeat(100)));
    const [first, second] = await titles(sandbox, { folders: [folder] });
    assert.equal(first, 'a b c ò d e 🎉  gnp. [31mred');
    assert.equal(second, '🧑‍🤝‍🧑'.repeat(80));
  });

  it('with broken heads or bodies do no harm', async () => {
    const app = sandbox.repository('app', ana.mail);
    const tree = app.emptyTree();
    const when = `${seconds('2026-11-17 10:00')} +0000`;
    const commit = (author: string, body: string | Buffer): Buffer =>
      Buffer.concat([
        Buffer.from(`tree ${tree}\nauthor ${author} ${when}\ncommitter Ana <${ana.mail}> ${when}\n\n`),
        Buffer.from(body),
      ]);
    app.commitRaw(commit(' <>', 'nobody\n'), 'nobody');
    app.commitRaw(commit('Ana ana@example.com', 'no brackets\n'), 'no-brackets');
    app.commitRaw(commit(`Ana <${ana.mail}>`, 'cut\0here\n'), 'nul');
    app.commitRaw(commit(`__proto__ <${ana.mail}>`, '__proto__\n'), 'proto');
    app.commitRaw(commit(`Ana <${ana.mail}>`, Buffer.from([0x66, 0xff, 0xfe, 0x66, 0x0a])), 'invalid-utf8');
    const latin1 = Buffer.from(
      `tree ${tree}\nauthor J\xf6rg <${ana.mail}> ${when}\ncommitter A <${ana.mail}> ${when}\nencoding ISO-8859-1\n\ngr\xfc\xdfe\n`,
      'latin1',
    );
    app.commitRaw(latin1, 'latin1');
    const found = await titles(sandbox, { folders: [app.folder] });
    assert.deepEqual(found.toSorted(), ['__proto__', 'cut', 'f\ufffd\ufffdf', 'grüße'].toSorted());
  });

  it('with a subject or a name of many megabytes end the reading of their repository', async () => {
    const huge = 'x'.repeat(17 * 2 ** 20);
    const when = `<${ana.mail}> ${seconds('2026-11-17 10:00')} +0000`;
    for (const [name, subject, authors] of [
      ['Ana', huge, []],
      [huge, 'subject', ['gitFailed']],
    ] as const) {
      const app = sandbox.repository(`app ${authors.length}`, ana.mail);
      app.commitRaw(`tree ${app.emptyTree()}\nauthor ${name} ${when}\ncommitter Ana ${when}\n\n${subject}\n`, 'main');
      const folders = [app.folder];
      assert.deepEqual(problemCodes(await observe(sandbox, { folders })), ['gitFailed']);
      const { problems } = await findIdentities({ folders, from: week.from }, sandbox.readerOptions);
      assert.deepEqual(
        problems.map(({ code }) => code),
        authors,
      );
    }
  });

  it('do not depend on how the repository wants its log to look', async () => {
    const app = sandbox.repository('app', ana.mail).commit(byAna('2026-11-17 10:00', 'plain'));
    const settings = {
      'color.ui': 'always',
      'format.pretty': 'oneline',
      'log.date': 'relative',
      'log.decorate': 'full',
      'log.follow': 'true',
      'log.showRoot': 'false',
      'i18n.logOutputEncoding': 'UTF-16',
      'log.diffMerges': 'separate',
      'core.pager': 'false',
      'grep.patternType': 'extended',
      'notes.displayRef': '*',
    };
    for (const [name, value] of Object.entries(settings)) app.configure(name, value);
    assert.deepEqual(await titles(sandbox, { folders: [app.folder] }), ['plain']);
  });

  it('are read from a repository with SHA-256 names', async () => {
    const folder = sandbox.makeFolder('sha256');
    sandbox.git(folder, ['init', '--quiet', '--object-format=sha256', '--initial-branch=main']);
    sandbox.git(
      folder,
      ['-c', `user.email=${ana.mail}`, '-c', 'user.name=Ana', 'commit', '--quiet', '--allow-empty', '-m', 'long name'],
      { env: { GIT_AUTHOR_DATE: '2026-11-17T10:00:00Z', GIT_COMMITTER_DATE: '2026-11-17T10:00:00Z' } },
    );
    const observed = await observe(sandbox, { folders: [folder], extraIdentities: [ana.mail] });
    assert.match(allEvidence(observed)[0]?.id ?? '', /^[0-9a-f]{64}$/);
  });
});

/** As a line of a commit names her. */
function anaAt(date: string): string {
  return `${ana.name} <${ana.mail}> ${date}`;
}
