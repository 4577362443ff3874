import assert from 'node:assert/strict';
import { ActivityReader } from '../../../src/activity/activityReader.ts';
import { GitSandbox, type TemporaryRepository } from '../../fixtures/git/temporaryRepository.ts';
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
  week,
} from './observing.ts';

/** A line as git-appraise writes it. */
function appraisal(author: string, time: string, more: object = {}): string {
  const timestamp = String(seconds(time)).padStart(10, '0');
  return JSON.stringify({ timestamp, author, description: 'Looks good', ...more });
}

describe('notes of code reviews', function () {
  this.timeout(patience);
  let sandbox: GitSandbox;
  let app: TemporaryRepository;
  beforeEach(() => {
    sandbox = new GitSandbox();
    app = sandbox.repository('app', ana.mail);
  });
  afterEach(() => sandbox.remove());

  const who = {
    GIT_COMMITTER_NAME: 'X',
    GIT_COMMITTER_EMAIL: 'x@example.com',
    GIT_AUTHOR_NAME: 'X',
    GIT_AUTHOR_EMAIL: 'x@example.com',
  };
  const note = (ref: string, lines: readonly string[], commit = 'main'): void => {
    const args = ['notes', `--ref=${ref}`, 'add', '--force', '--file=-', commit];
    app.git(args, { input: `${lines.join('\n')}\n`, env: who });
  };
  const reviews = async (): Promise<(string | number)[][]> =>
    allEvidence(await observe(sandbox, { folders: [app.folder] }))
      .filter(({ kind }) => kind === 'review')
      .map(({ title, at }) => [title, at]);

  it('of Gerrit are reviews when it was submitted, or else when it was integrated', async () => {
    const forms: [string, string[], string | undefined][] = [
      [
        'voted',
        [`Code-Review+2: Ana <${ana.mail}>`, 'Submitted-at: Wed, 18 Nov 2026 11:30:00 +0100'],
        '2026-11-18 10:30',
      ],
      [
        'without a weekday',
        [`Verified-1: Ana <${ana.mail}>`, 'Submitted-at: 18 Nov 2026 05:00:00 -0530'],
        '2026-11-18 10:30',
      ],
      ['submitted', [`Submitted-by: Ana <${ana.mail}>`, `Code-Review+2: Ben <${ben.mail}>`], '2026-11-17 12:00'],
      ['an odd time', [`Code-Review+1: A <ANA@example.com>`, 'Submitted-at: tomorrow'], '2026-11-17 12:00'],
      [
        'a time to come',
        [`Code-Review+1: A <${ana.mail}>`, 'Submitted-at: 18 Nov 2036 05:00:00 +0000'],
        '2026-11-17 12:00',
      ],
      [
        'somebody else’s',
        [`Code-Review+2: Ben <${ben.mail}>`, 'Submitted-at: Wed, 18 Nov 2026 11:30:00 +0100'],
        undefined,
      ],
      ['only mentioned', [`Reviewed-on: https://example.com/${ana.mail}`, `CC: Ana <${ana.mail}>`], undefined],
      ['nothing', [], undefined],
    ];
    app.commit(
      ...forms.map(([what], index) =>
        byBen(`2026-11-17 10:${10 + index}`, what, {
          mark: index + 1,
          branch: `b${index}`,
          parents: [],
          committed: seconds('2026-11-17 12:00'),
        }),
      ),
      byAna('2026-11-17 10:00', 'own', { branch: 'own', parents: [] }),
    );
    for (const [index, [, lines]] of forms.entries()) note('review', lines, `b${index}`);
    note('review', [`Code-Review+2: Ana <${ana.mail}>`, 'Submitted-at: Wed, 18 Nov 2026 11:30:00 +0100'], 'own');
    const expected = forms.flatMap(([what, , time]) => (time === undefined ? [] : [[what, minute(time)]]));
    assert.deepEqual(new Set((await reviews()).map(String)), new Set(expected.map(String)));
  });

  it('of git-appraise are reviews when the lead first commented, and the author’s answers are none', async () => {
    app.commit(
      byBen('2026-11-16 10:00', 'commented', { branch: 'commented', parents: [] }),
      byBen('2026-11-16 10:00', 'asked for by the lead', { branch: 'asked', parents: [] }),
      byAna('2026-11-16 10:00', 'own', { branch: 'own', parents: [] }),
      byBen('2026-11-16 10:00', 'commented long ago', { branch: 'long-ago', parents: [] }),
      byBen('2026-11-16 10:00', 'commented without a time', { branch: 'timeless', parents: [] }),
    );
    const discuss = 'devtools/discuss';
    note(
      discuss,
      [
        appraisal(ben.mail, '2026-11-17 09:00'),
        appraisal('Ana@Example.com', '2026-11-18 11:00', { resolved: true }),
        appraisal(ana.mail, '2026-11-17 14:00', { location: { path: 'a.ts' } }),
      ],
      'commented',
    );
    note(discuss, [appraisal(ana.mail, '2026-11-17 14:00')], 'asked');
    note('devtools/reviews', [JSON.stringify({ timestamp: '1', requester: ana.mail, reviewers: [ben.mail] })], 'asked');
    note(discuss, [appraisal(ana.mail, '2026-11-17 14:00')], 'own');
    note(discuss, [appraisal(ana.mail, '2026-01-17 14:00'), appraisal(ana.mail, '2026-11-17 14:00')], 'long-ago');
    note(discuss, [JSON.stringify({ author: ana.mail })], 'timeless');
    assert.deepEqual(await reviews(), [
      ['commented without a time', minute('2026-11-16 10:00')],
      ['commented', minute('2026-11-17 14:00')],
    ]);
  });

  it('and a trailer are one review, at the time the note knows', async () => {
    app.commit(
      byBen('2026-11-16 10:00', `Both\n\nReviewed-by: Ana <${ana.mail}>`, { committed: seconds('2026-11-19 10:00') }),
    );
    note('devtools/discuss', [appraisal(ana.mail, '2026-11-17 14:00')]);
    assert.deepEqual(await reviews(), [['Both', minute('2026-11-17 14:00')]]);
  });

  it('that are damaged are passed over', async () => {
    app.commit(byBen('2026-11-16 10:00', 'noted'));
    for (const odd of [
      ['{', '{"author":', '[]', 'null', '{"author":{"a":1},"timestamp":5}', '{"__proto__":{"author":"x"}}'],
      [`{"author":"${ana.mail}","timestamp":"99999999999999999999"`],
      [`Code-Review+2: Ana <${ana.mail}`, 'Code-Review: <>', `: <${ana.mail}>`],
      ['{'.repeat(100_000)],
      [`${'x'.repeat(200_000)}\nCode-Review+2: Ana <${ana.mail}>`],
      ['cut\0', `\u001e\u001f{"author"`],
    ]) {
      note('review', odd);
      note('devtools/discuss', odd);
      assert.deepEqual(await reviews(), [], odd.join('\n').slice(0, 80));
    }
    note('review', ['cut\0here', `Code-Review+2: Ana <${ana.mail}>`]);
    assert.equal((await reviews()).length, 1);
  });

  it('that cannot be read take nothing away from the commits', async () => {
    app.commit(byAna('2026-11-17 10:00', 'work'));
    const blob = app.git(['hash-object', '-w', '--stdin'], { input: 'no notes' });
    app.git(['update-ref', 'refs/notes/review', blob]);
    const observed = await observe(sandbox, { folders: [app.folder] });
    assert.deepEqual(
      allEvidence(observed).map(({ title }) => title),
      ['work'],
    );
    assert.deepEqual(problemCodes(observed), ['incompleteHistory']);
  });

  it('of other kinds are not looked at, and the repository does not choose which are', async () => {
    app.commit(byBen('2026-11-16 10:00', 'noted'));
    note('commits', [`Code-Review+2: Ana <${ana.mail}>`]);
    note('secret', [`Code-Review+2: Ana <${ana.mail}>`]);
    app.configure('core.notesRef', 'refs/notes/secret');
    app.configure('notes.displayRef', 'refs/notes/*');
    assert.deepEqual(await reviews(), []);
    note('review', [`Code-Review+2: Ben <${ben.mail}>`]);
    assert.deepEqual(await reviews(), []);
  });

  it('are looked for again when they come', async () => {
    app.commit(byBen('2026-11-16 10:00', 'noted'));
    const reader = new ActivityReader(sandbox.readerOptions);
    const look = async (): Promise<number> =>
      allEvidence(await reader.observe({ folders: [app.folder], ...week })).length;
    assert.equal(await look(), 0);
    note('review', [`Code-Review+2: Ana <${ana.mail}>`]);
    assert.equal(await look(), 1);
  });
});
