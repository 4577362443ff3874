import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { GitSandbox } from '../../fixtures/git/temporaryRepository.ts';
import { ana, byAna, byBen, patience } from './observing.ts';

const program = fileURLToPath(new URL('../../../src/activity/cli.ts', import.meta.url));

describe('npm run activity', function () {
  this.timeout(patience);
  let sandbox: GitSandbox;
  beforeEach(() => (sandbox = new GitSandbox()));
  afterEach(() => sandbox.remove());

  const run = (args: readonly string[], zone = 'UTC'): { status: number | null; stdout: string; stderr: string } => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
      cwd: sandbox.folder,
      encoding: 'utf8',
      env: { ...sandbox.environment, TZ: zone },
    });
    return { status, stdout, stderr };
  };
  const days = ['--from', '2025-11-17', '--to', '2025-11-18'];

  it('prints what the extension sees, with local times', () => {
    const app = sandbox
      .repository('app')
      .commit(
        byAna('2025-11-16 22:59', 'the day before in Berlin'),
        byAna('2025-11-17 08:00', 'first'),
        byAna('2025-11-17 08:30', 'second'),
        byBen('2025-11-17 08:40', `Ben's\n\nReviewed-by: Ana <${ana.mail}>`),
        byAna('2025-11-18 22:59', 'last'),
        byAna('2025-11-18 23:00', 'the day after'),
      );
    sandbox.git(sandbox.folder, ['clone', '--quiet', app.folder, 'clone']);
    const { status, stdout, stderr } = run(
      ['--repo', 'app', '--repo', 'clone', '--me', 'x@y', '--me', ana.mail.toUpperCase(), ...days, '--json'],
      'Europe/Berlin',
    );
    assert.deepEqual([status, stderr], [0, '']);
    const report: unknown = JSON.parse(stdout);
    const id = (revision: string): string => app.git(['rev-parse', revision]);
    const item = (kind: string, at: string, title: string, revision: string): object => ({
      kind,
      repository: 'app',
      id: id(revision),
      at,
      title,
    });
    assert.deepEqual(report, {
      commits: 3,
      coAuthored: 0,
      reviews: 1,
      releases: 0,
      sessions: [
        {
          start: '2025-11-17T08:30:00+01:00',
          end: '2025-11-17T09:40:00+01:00',
          low: 50,
          likely: 70,
          high: 115,
          evidence: [
            item('commit', '2025-11-17T09:00:00+01:00', 'first', 'main~4'),
            item('commit', '2025-11-17T09:30:00+01:00', 'second', 'main~3'),
            item('review', '2025-11-17T09:40:00+01:00', "Ben's", 'main~2'),
          ],
        },
        {
          start: '2025-11-18T23:29:00+01:00',
          end: '2025-11-19T00:00:00+01:00',
          low: 11,
          likely: 31,
          high: 61,
          evidence: [item('commit', '2025-11-18T23:59:00+01:00', 'last', 'main~1')],
        },
      ],
      minutes: { low: 61, likely: 101, high: 176 },
      problems: [],
    });
  });

  it('takes whole local days, also those of 23 and 25 hours', () => {
    sandbox
      .repository('app', ana.mail)
      .commit(
        byAna('2025-10-25 21:59', 'before'),
        byAna('2025-10-25 22:00', 'first'),
        byAna('2025-10-26 22:59', 'last'),
        byAna('2025-10-26 23:00', 'after'),
        byAna('2026-03-28 22:59', 'before'),
        byAna('2026-03-28 23:00', 'first'),
        byAna('2026-03-29 21:59', 'last'),
        byAna('2026-03-29 22:00', 'after'),
      );
    for (const day of ['2025-10-26', '2026-03-29']) {
      const { stdout } = run(['--repo', 'app', '--from', day, '--to', day, '--json'], 'Europe/Berlin');
      const { commits }: { commits: number } = JSON.parse(stdout);
      assert.equal(commits, 2, day);
    }
  });

  it('tells commits of the lead from those of others that name them, and agents, reviews and releases from both', () => {
    const app = sandbox
      .repository('app', ana.mail)
      .commit(
        byAna('2025-11-17 08:00', 'Work'),
        byAna('2025-11-17 08:10', 'With help\n\nCo-authored-by: Claude <noreply@anthropic.com>'),
        byBen('2025-11-17 08:20', `Together\n\nCo-authored-by: Ana <${ana.mail}>`),
        byBen('2025-11-17 08:30', `Looked at\n\nAcked-by: Ana <${ana.mail}>`),
      );
    app.git(['tag', '--annotate', '--message=x', 'v1'], {
      env: { GIT_COMMITTER_NAME: 'Ana', GIT_COMMITTER_EMAIL: ana.mail, GIT_COMMITTER_DATE: '2025-11-17T08:40:00Z' },
    });
    const { stdout } = run(['--repo', 'app', ...days]);
    assert.match(stdout, /^2 commits, 1 as co-author, 1 reviews, 1 releases, /);
    assert.match(stdout, / {2}Work; With help \(directed\); Together; review: Looked at; release: v1\n$/);
    const json: unknown = JSON.parse(run(['--repo', 'app', ...days, '--json']).stdout);
    assert.ok(typeof json === 'object' && json !== null);
    assert.deepEqual(
      ['commits', 'coAuthored', 'reviews', 'releases'].map((key) => Reflect.get(json, key)),
      [2, 1, 1, 1],
    );
  });

  it('prints a table for people, and problems beside it', () => {
    sandbox.repository('app', ana.mail).commit(byAna('2025-11-17 08:00', 'Work'));
    const { status, stdout, stderr } = run(['--repo', 'app', '--repo', 'gone', ...days]);
    assert.equal(status, 0);
    assert.match(
      stdout,
      /^1 commits, 0 reviews, 30 min of building \(\d+–\d+\)\n\nDay .*\n2025-11-17  07:30–08:00  30 min .*  Work\n$/,
    );
    assert.match(stderr, /^[^\n]*gone[^\n]*\n$/);
  });

  it('says in one sentence what is wrong with the command line, and ends with 2', () => {
    for (const args of [
      [],
      days,
      ['--repo', 'app'],
      ['--repo', 'app', '--from', '2025-11-17'],
      ['--repo', 'app', '--from', '2025-02-30', '--to', '2025-03-01'],
      ['--repo', 'app', '--from', '2025-11-18', '--to', '2025-11-17'],
      ['--repo', 'app', ...days, '--unknown'],
      ['--repo', 'app', ...days, 'extra'],
      ['--repo', 'app', '--from', 'yesterday', '--to', '2025-11-17'],
      ['--repo'],
    ]) {
      const { status, stdout, stderr } = run(args);
      assert.deepEqual([status, stdout], [2, ''], args.join(' '));
      assert.match(stderr, /^[A-Z-][^\n]+\.\n$/, args.join(' '));
    }
  });

  it('ends with 1 and says why when no repository can be read', () => {
    sandbox.makeFolder('plain');
    const { status, stdout } = run(['--repo', 'plain', '--repo', 'gone', ...days, '--json']);
    assert.equal(status, 1);
    const report: { commits: number; problems: { code: string; message: string }[] } = JSON.parse(stdout);
    assert.equal(report.commits, 0);
    assert.deepEqual(
      report.problems.map(({ code }) => code),
      ['notARepository', 'folderMissing'],
    );
    assert.ok(report.problems.every(({ message }) => message.endsWith('.')));
    assert.equal(run(['--repo', 'gone', ...days]).status, 1);
  });

  it('reads a repository without commits of anybody', () => {
    sandbox.repository('empty', ana.mail);
    const { status, stdout } = run(['--repo', 'empty', ...days, '--json']);
    assert.equal(status, 0);
    assert.deepEqual(JSON.parse(stdout), {
      commits: 0,
      coAuthored: 0,
      reviews: 0,
      releases: 0,
      sessions: [],
      minutes: { low: 0, likely: 0, high: 0 },
      problems: [],
    });
  });
});
