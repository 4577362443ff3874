import assert from 'node:assert/strict';
import { appendFileSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GitSandbox } from '../../fixtures/git/temporaryRepository.ts';
import { ana, byAna, observe, patience, problemCodes, titles } from './observing.ts';

describe('repositories of folders', function () {
  this.timeout(patience);
  let sandbox: GitSandbox;
  beforeEach(() => (sandbox = new GitSandbox()));
  afterEach(() => sandbox.remove());

  const roots = async (...folders: string[]): Promise<string[]> =>
    (await observe(sandbox, { folders })).repositories.map(({ root }) => root);

  it('are the one a folder lies in and those directly below it, each once', async () => {
    const outer = sandbox.repository('work/outer').commit(byAna('2026-11-17 10:00'));
    const inner = sandbox.repository('work/outer/inner').commit(byAna('2026-11-17 11:00'));
    sandbox.repository('work/outer/inner/deeper');
    sandbox.repository('work/outer/node_modules');
    const deep = sandbox.makeFolder('work/outer/src/deep');
    assert.deepEqual(await roots(deep), [outer.folder]);
    assert.deepEqual(await roots(outer.folder, deep), [outer.folder, inner.folder]);
    assert.deepEqual(await roots(sandbox.path('work'), outer.folder), [outer.folder, inner.folder]);
    symlinkSync(outer.folder, sandbox.path('link'));
    assert.deepEqual(await roots(sandbox.path('link'), sandbox.path('link', 'src')), [outer.folder, inner.folder]);
  });

  it('keep a submodule apart from its parent', async () => {
    const library = sandbox.repository('library').commit(byAna('2026-11-17 10:00', 'in the library'));
    const app = sandbox.repository('app').commit(byAna('2026-11-17 11:00', 'in the app'));
    app.git(['-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', '--', library.folder, 'library']);
    const observed = await observe(sandbox, { folders: [app.folder], extraIdentities: [ana.mail] });
    assert.deepEqual(
      observed.repositories.map(({ name, evidence }) => [name, evidence.map(({ title }) => title)]),
      [
        ['app', ['in the app']],
        ['library', ['in the library']],
      ],
    );
  });

  it('may be empty, or have remote branches and no commit of their own', async () => {
    const empty = sandbox.repository('empty', ana.mail);
    const unborn = sandbox
      .repository('unborn', ana.mail)
      .commit(byAna('2026-11-17 10:00', 'fetched', { branch: 'refs/remotes/origin/main' }));
    const observed = await observe(sandbox, { folders: [empty.folder, unborn.folder] });
    assert.deepEqual(
      observed.repositories.map(({ commitsRead, evidence }) => [commitsRead, evidence.length]),
      [
        [0, 0],
        [1, 1],
      ],
    );
    assert.deepEqual(problemCodes(observed), []);
  });

  it('may be bare when the folder itself is the repository, not when a work tree holds it', async () => {
    const app = sandbox.repository('app', ana.mail).commit(byAna('2026-11-17 10:00'));
    sandbox.git(sandbox.folder, ['clone', '--quiet', '--bare', app.folder, 'app.git']);
    const bare = await observe(sandbox, { folders: [sandbox.path('app.git')], extraIdentities: [ana.mail] });
    assert.deepEqual(
      bare.repositories.map(({ root, evidence }) => [root, evidence.length]),
      [[sandbox.path('app.git'), 1]],
    );
    sandbox.git(app.folder, ['clone', '--quiet', '--bare', app.folder, 'embedded.git']);
    assert.deepEqual(await roots(join(app.folder, 'embedded.git')), [app.folder]);
    assert.deepEqual(await roots(join(app.folder, '.git')), [app.folder]);
  });

  it('are read where they were opened: in a bare one with worktrees beside it, and with a work tree somewhere else', async () => {
    const app = sandbox.repository('app', ana.mail).commit(byAna('2026-11-17 10:00'));
    sandbox.git(sandbox.makeFolder('side'), ['clone', '--quiet', '--bare', app.folder, '.bare']);
    writeFileSync(sandbox.path('side', '.git'), 'gitdir: ./.bare\n');
    sandbox.git(sandbox.path('side'), ['worktree', 'add', '--quiet', 'main', 'main']);
    app.configure('core.worktree', '../..');
    const observed = await observe(sandbox, {
      folders: [sandbox.path('side'), app.folder],
      extraIdentities: [ana.mail],
    });
    assert.deepEqual(problemCodes(observed), []);
    assert.deepEqual(
      observed.repositories.map(({ root, commitsRead }) => [root, commitsRead]),
      [
        [sandbox.path('side'), 1],
        [sandbox.folder, 1],
      ],
    );
  });

  if (process.platform !== 'win32') {
    it('may lie under a path with more than one line, and be opened by a worktree elsewhere or in a bare one', async () => {
      const app = sandbox.repository('two\nlines/app', ana.mail).commit(byAna('2026-11-17 10:00'));
      app.git(['worktree', 'add', '--quiet', '--detach', sandbox.path('linked')]);
      sandbox.git(app.folder, ['clone', '--quiet', '--bare', app.folder, sandbox.path('two\nlines', 'bare.git')]);
      const folders = [sandbox.path('linked'), sandbox.path('two\nlines', 'bare.git'), app.folder];
      const observed = await observe(sandbox, { folders, extraIdentities: [ana.mail] });
      assert.deepEqual(problemCodes(observed), []);
      assert.deepEqual(
        observed.repositories.map(({ root, evidence }) => [root, evidence.length]),
        [
          [sandbox.path('linked'), 1],
          [sandbox.path('two\nlines', 'bare.git'), 1],
        ],
      );
    });
  }

  it('are missed in words: no repository, a folder that is gone, a file', async () => {
    const plain = sandbox.makeFolder('plain');
    writeFileSync(sandbox.path('file'), '');
    const gone = sandbox.path('gone');
    const app = sandbox.repository('app', ana.mail).commit(byAna('2026-11-17 10:00'));
    rmSync(gone, { force: true });
    const observed = await observe(sandbox, { folders: [plain, gone, sandbox.path('file'), app.folder] });
    assert.deepEqual(
      observed.problems.map(({ code, path }) => [code, path]),
      [
        ['notARepository', plain],
        ['folderMissing', gone],
        ['folderMissing', sandbox.path('file')],
      ],
    );
    assert.equal(observed.repositories.length, 1);
  });

  it('with a broken configuration give a problem and leave the others alone', async () => {
    const broken = sandbox.repository('broken', ana.mail);
    appendFileSync(join(broken.folder, '.git', 'config'), '\n[[[\n');
    const fine = sandbox.repository('fine', ana.mail).commit(byAna('2026-11-17 11:00', 'fine'));
    const observed = await observe(sandbox, { folders: [broken.folder, fine.folder] });
    assert.deepEqual(problemCodes(observed), ['gitFailed']);
    assert.deepEqual(
      observed.repositories.map(({ evidence }) => evidence.length),
      [1],
    );
  });

  it('of another owner are refused as git refuses them', async () => {
    const app = sandbox.repository('app', ana.mail).commit(byAna('2026-11-17 10:00'));
    // Git's own stand-in for another owner, which the owner of the files does not show.
    const folder = sandbox.path('linked');
    app.git(['worktree', 'add', '--quiet', '--detach', folder, 'main']);
    const options = { variables: { ...sandbox.readerOptions.variables, GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' } };
    const refused = await observe(sandbox, { folders: [folder] }, options);
    assert.deepEqual(
      refused.problems.map(({ code, path }) => [code, path]),
      [['dubiousOwnership', folder]],
    );
    appendFileSync(join(sandbox.home, '.gitconfig'), `[safe]\n\tdirectory = ${folder}\n`);
    assert.equal((await observe(sandbox, { folders: [folder] }, options)).repositories.length, 1);
  });

  it('of a partial clone are read without fetching what is missing', async () => {
    const app = sandbox.repository('app', ana.mail).commit(byAna('2026-11-17 10:00', 'partial'));
    app.configure('uploadpack.allowFilter', 'true');
    sandbox.git(sandbox.folder, [
      'clone',
      '--quiet',
      '--no-checkout',
      '--filter=tree:0',
      `file://${app.folder}`,
      'partial',
    ]);
    rmSync(app.folder, { recursive: true });
    assert.deepEqual(await titles(sandbox, { folders: [sandbox.path('partial')], extraIdentities: [ana.mail] }), [
      'partial',
    ]);
  });

  it('do not have to be few: a folder of hundreds is looked at without hurry', async () => {
    for (let index = 0; index < 250; index += 1) {
      mkdirSync(sandbox.path('many', `child-${String(index).padStart(3, '0')}`), { recursive: true });
    }
    sandbox.repository('many/child-100');
    sandbox.repository('many/child-240');
    assert.deepEqual(await roots(sandbox.path('many')), [sandbox.path('many', 'child-100')]);
  });
});

describe('identities', function () {
  this.timeout(patience);
  let sandbox: GitSandbox;
  beforeEach(() => (sandbox = new GitSandbox('[user]\n\temail = Ana@Home.example\n')));
  afterEach(() => sandbox.remove());

  it('are every user.email that holds in the repository, includeIf included, and what the lead adds', async () => {
    writeFileSync(join(sandbox.home, 'work.inc'), '[user]\n\temail = ana@work.example\n');
    appendFileSync(
      join(sandbox.home, '.gitconfig'),
      `[includeIf "gitdir:${sandbox.path('work')}/"]\n\tpath = work.inc\n`,
    );
    const work = sandbox.repository('work/app', 'ana@app.example');
    const home = sandbox.repository('home-app');
    const observed = await observe(sandbox, {
      folders: [work.folder, home.folder],
      extraIdentities: ['1+ana@users.noreply.github.com', ' '],
    });
    assert.deepEqual(
      observed.repositories.map(({ identities }) => identities),
      [
        ['ana@home.example', 'ana@work.example', 'ana@app.example', '1+ana@users.noreply.github.com'],
        ['ana@home.example', '1+ana@users.noreply.github.com'],
      ],
    );
    const only = await observe(sandbox, {
      folders: [work.folder],
      extraIdentities: ['x@y'],
      useConfiguredIdentities: false,
    });
    assert.deepEqual(only.repositories[0]?.identities, ['x@y']);
  });

  it('may be missing: that is said, and others’ commits are nobody’s evidence', async () => {
    const nobody = new GitSandbox();
    try {
      const { folder } = nobody.repository('app').commit(byAna('2026-11-17 10:00'));
      const observed = await observe(nobody, { folders: [folder] });
      assert.deepEqual(problemCodes(observed), ['noIdentity']);
      assert.deepEqual(
        observed.repositories.map(({ commitsRead, evidence }) => [commitsRead, evidence.length]),
        [[1, 0]],
      );
    } finally {
      nobody.remove();
    }
  });
});
