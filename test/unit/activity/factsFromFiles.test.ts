import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFileSync, chownSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { factsFromFiles } from '../../../src/activity/factsFromFiles.ts';
import { readFacts, repositoryFacts, type RepositoryFacts } from '../../../src/activity/repositoryFacts.ts';
import { GitSandbox, type TemporaryRepository } from '../../fixtures/git/temporaryRepository.ts';
import { ana, byAna, patience } from './observing.ts';

describe('what the files of a repository say', function () {
  this.timeout(patience);
  let sandbox: GitSandbox;
  let app: TemporaryRepository;
  beforeEach(() => {
    sandbox = new GitSandbox();
    app = sandbox.repository('app', ana.mail);
    app.commit(byAna('2026-11-17 10:00'), byAna('2026-11-17 11:00', 'topic', { branch: 'a/topic', parents: [] }));
    app.configure('user.name', ana.name);
  });
  afterEach(() => sandbox.remove());

  /** Worktrees' heads are asked for apart, where git is asked at all. */
  const saidByGit = (): RepositoryFacts => {
    const heads = app.git(['worktree', 'list', '--porcelain']).match(/^HEAD [0-9a-f]+$/gm) ?? [];
    const facts = readFacts(app.git(repositoryFacts).replace(/\n$/, ''));
    assert.ok(facts);
    const linked = heads.slice(1).map((line) => line.slice('HEAD '.length));
    return { ...facts, tips: [...facts.tips, ...linked] };
  };
  const ordinary: Record<string, () => void> = {
    'as it was made': () => undefined,
    'without a commit': () => {
      for (const branch of ['main', 'a/topic']) app.git(['update-ref', '-d', `refs/heads/${branch}`]);
    },
    'on a branch that has no commit yet': () => app.git(['checkout', '--quiet', '--orphan', 'unborn']),
    'with a detached HEAD': () => app.git(['checkout', '--quiet', '--detach', 'main']),
    'with packed refs, one of them moved since': () => {
      app.git(['pack-refs', '--all']);
      app.git(['commit', '--quiet', '--allow-empty', '--message=moved']);
    },
    'with tags of both kinds, packed': () => {
      app.git(['tag', 'light']);
      app.git(['tag', '--annotate', '--message=x', 'heavy']);
      app.git(['pack-refs', '--all']);
    },
    'with notes of reviews, and others': () => {
      for (const ref of ['review', 'devtools/reviews', 'commits']) app.git(['notes', `--ref=${ref}`, 'add', '-m', ref]);
    },
    'with remote branches and their HEAD': () => {
      app.git(['update-ref', 'refs/remotes/origin/main', 'main']);
      app.git(['symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main']);
      app.git(['symbolic-ref', 'refs/remotes/origin/gone', 'refs/remotes/origin/nowhere']);
    },
    'with a stash and refs of pull requests': () => {
      app.git(['update-ref', 'refs/stash', 'main']);
      app.git(['update-ref', 'refs/pull/1/head', 'a/topic']);
    },
    'with linked worktrees, one of them detached': () => {
      app.git(['reset', '--hard', '--quiet']);
      app.git(['worktree', 'add', '--quiet', sandbox.path('linked'), 'a/topic']);
      app.git(['worktree', 'add', '--quiet', '--detach', sandbox.path('detached')]);
    },
    'as a shallow clone': () => {
      app.commit(byAna('2026-11-17 12:00'));
      renameSync(app.folder, sandbox.path('origin'));
      sandbox.git(sandbox.folder, ['clone', '--quiet', '--depth=1', `file://${sandbox.path('origin')}`, app.folder]);
    },
    'with a replaced commit': () => {
      app.git(['replace', '--graft', 'main', 'a/topic']);
    },
    'while somebody writes a ref': () => writeFileSync(join(app.folder, '.git/refs/heads/main.lock'), 'half'),
  };
  for (const [what, change] of Object.entries(ordinary)) {
    it(`is what git says: ${what}`, async () => {
      change();
      const facts = await factsFromFiles(app.folder);
      assert.ok(facts, 'left to git');
      assert.deepEqual(sorted(facts), sorted(saidByGit()));
    });
  }

  const git = (...path: string[]): string => join(app.folder, '.git', ...path);
  const unusual: Record<string, () => unknown> = {
    'no repository': () => rmSync(git(), { recursive: true }),
    'a bare one': () => app.git(['config', 'core.bare', 'true']),
    'its work tree elsewhere': () => app.git(['config', 'core.worktree', sandbox.folder]),
    'settings that lead elsewhere': () => app.git(['config', 'include.path', sandbox.path('more')]),
    'settings that are no file': () => {
      rmSync(git('config'));
      mkdirSync(git('config'));
    },
    'refs kept in another format': () => app.git(['config', 'extensions.refStorage', 'reftable']),
    'a HEAD that is none': () => writeFileSync(git('HEAD'), 'nonsense\n'),
    'a broken ref': () => writeFileSync(git('refs/heads/broken'), 'nonsense\n'),
    'a link among the refs': () => symlinkSync(git('refs/heads/main'), git('refs/heads/alias')),
    'a repository elsewhere': () => {
      renameSync(git(), sandbox.path('elsewhere'));
      writeFileSync(git(), `gitdir: ${sandbox.path('elsewhere')}\n`);
    },
    'a thousand refs in files of their own': () => {
      const hash = app.git(['rev-parse', 'main']);
      for (let index = 0; index < 1_000; index += 1) writeFileSync(git(`refs/heads/b${index}`), `${hash}\n`);
    },
    'packed refs without an end': () => appendFileSync(git('packed-refs'), 'x'.repeat(5_000_000)),
  };
  if (process.geteuid?.() === 0) unusual['one of another owner'] = () => chownSync(app.folder, 4711, 4711);
  if (process.platform !== 'win32') {
    unusual['settings that are a pipe'] = () => {
      rmSync(git('config'));
      execFileSync('sh', ['-c', 'mkfifo "$0"', git('config')]);
    };
  }
  for (const [what, change] of Object.entries(unusual)) {
    it(`is left to git to say: ${what}`, async () => {
      change();
      assert.equal(await factsFromFiles(app.folder), undefined);
    });
  }
});

function sorted({ tips, tags, notes, ...rest }: RepositoryFacts): RepositoryFacts {
  return { ...rest, tips: tips.toSorted(), tags: tags.toSorted(), notes: notes.toSorted() };
}
