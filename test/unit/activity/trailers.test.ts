import assert from 'node:assert/strict';
import { GitSandbox } from '../../fixtures/git/temporaryRepository.ts';
import { allEvidence, ana, ben, byAna, byBen, minute, observe, patience, seconds, titles, week } from './observing.ts';

const coAuthor = `Co-authored-by: Ana <${ana.mail}>`;
const signed = `Signed-off-by: Ana <${ana.mail}>`;

describe('trailers that name the lead', function () {
  this.timeout(patience);
  let sandbox: GitSandbox;
  beforeEach(() => (sandbox = new GitSandbox()));
  afterEach(() => sandbox.remove());

  it('as co-author are commits, at the time they were written', async () => {
    const { folder } = sandbox.repository('app', ana.mail).commit(
      byBen('2026-11-17 10:00', `Pairing\n\n${coAuthor}`, {
        committer: { name: 'GitHub', mail: 'noreply@github.com' },
        committed: seconds('2026-11-19 16:00'),
      }),
    );
    const [pairing, ...rest] = allEvidence(await observe(sandbox, { folders: [folder] }));
    assert.deepEqual(
      [pairing?.kind, pairing?.title, pairing?.at, pairing?.directed],
      ['commit', 'Pairing', minute('2026-11-17 10:00'), undefined],
    );
    assert.deepEqual(rest, []);
  });

  it('as co-author count once for a copy, for two of them, and rather than a review', async () => {
    const review = `Reviewed-by: Ana <${ana.mail}>`;
    const message = `Pairing\n\n${coAuthor}\n${review}\nco-AUTHORED-by: A. Lead <ANA@example.com>\n${signed}`;
    const app = sandbox.repository('app', ana.mail).commit(
      byBen('2026-11-17 10:00', message),
      byBen('2026-11-17 10:00', message, { branch: 'rebased', parents: [], committed: seconds('2026-11-18 10:00') }),
      byBen('2026-11-10 10:00', `Before the window\n\n${coAuthor}\n${review}`, {
        branch: 'integrated',
        parents: [],
        committed: seconds('2026-11-18 10:00'),
      }),
    );
    assert.deepEqual(await titles(sandbox, { folders: [app.folder] }), ['Pairing']);
    assert.deepEqual(await titles(sandbox, { folders: [app.folder] }, 'review'), []);
  });

  it('only count in the last paragraph, in any case and folded, and not on merges', async () => {
    const seen = [
      coAuthor,
      `CO-AUTHORED-BY: Ana <${ana.mail.toUpperCase()}>`,
      `Co-authored-by: Ana\n  <${ana.mail}>`,
      `Fixes: #1\n${coAuthor}`,
    ];
    const notSeen = [
      `${coAuthor}\n\nand a last paragraph`,
      `---\n${coAuthor}`,
      `Some prose in the same paragraph\n${coAuthor}\nand after it.`,
      `Co-authored-by: ${ana.mail}`,
      'Co-authored-by: Ana <joana@example.com>',
      `Coauthored-by: Ana <${ana.mail}>`,
      `Helped-by: Ana <${ana.mail}>`,
    ];
    const { folder } = sandbox
      .repository('app', ana.mail)
      .commit(
        ...[...seen, ...notSeen].map((trailers, index) =>
          byBen(`2026-11-17 10:${10 + index}`, `${JSON.stringify(trailers)}\n\n${trailers}\n`, { mark: index + 1 }),
        ),
        byBen('2026-11-18 10:00', `Merge branch 'x'\n\n${coAuthor}`, { branch: 'merged', parents: [2, 1] }),
      );
    assert.deepEqual(
      await titles(sandbox, { folders: [folder] }),
      seen.map((trailers) => JSON.stringify(trailers)),
    );
  });

  it('as signing off are reviews where the lead passed on what somebody else wrote, at that time', async () => {
    const passedOn = { committer: ana, committed: seconds('2026-11-18 15:00') };
    const { folder } = sandbox
      .repository('app', ana.mail)
      .commit(
        byBen('2026-11-17 10:00', `Taken in\n\nSigned-off-by: Ben <${ben.mail}>\n${signed}`, passedOn),
        byBen('2026-11-17 11:00', `Part of a series, taken in by somebody else\n\n${signed}`),
        byBen('2026-11-17 12:00', 'Picked without a word', passedOn),
        byAna('2026-11-17 13:00', `Own\n\n${signed}`),
      );
    const observed = await observe(sandbox, { folders: [folder] });
    assert.deepEqual(
      allEvidence(observed).map(({ kind, title, at }) => [kind, title, at]),
      [
        ['commit', 'Own', minute('2026-11-17 13:00')],
        ['review', 'Taken in', minute('2026-11-18 15:00')],
      ],
    );
  });

  it('are inert when they try to look like several', async () => {
    const { folder } = sandbox
      .repository('app', ana.mail)
      .commit(
        byBen('2026-11-17 10:00', 'a\n\nReviewed-by: <>\u001f\u001e<\u001f><\u001f'),
        byBen('2026-11-17 11:00', `b\n\nCo-authored-by: ${'<'.repeat(50_000)}${ana.mail}>`),
        byBen('2026-11-17 12:00', `c\n\n${'Reviewed-by: X <x@example.com>\n'.repeat(5_000)}`),
      );
    const start = performance.now();
    assert.deepEqual(await titles(sandbox, { folders: [folder], ...week }), ['b']);
    assert.ok(performance.now() - start < 5_000);
  });
});
