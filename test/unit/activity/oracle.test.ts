import assert from 'node:assert/strict';
import type { CommitPlan } from '../../fixtures/git/fastImport.ts';
import { randomFrom } from '../../fixtures/git/randomHistory.ts';
import { GitSandbox, type TemporaryRepository } from '../../fixtures/git/temporaryRepository.ts';
import { allEvidence, observe, patience, week } from './observing.ts';

const mails = [
  'ana@example.com',
  'Ana@Example.com',
  'ana@home.example',
  'joana@example.com',
  'ben@example.com',
  '1+dependabot[bot]@users.noreply.github.com',
];
const mine = ['ana@example.com', 'ana@home.example'];

/** Branches, merges, rebased copies, near misses of the window, odd zones. */
function history(seed: number): CommitPlan[] {
  const random = randomFrom(seed);
  const start = week.from * 60 - 3 * 86_400;
  const plans: CommitPlan[] = [
    { mark: 1, author: { name: 'R', mail: 'root@example.com' }, authored: start, message: 'root' },
  ];
  const tips = new Map<string, number>();
  for (let mark = 2; mark <= 60; mark += 1) {
    const branch = `branch-${random(5)}`;
    const first = tips.get(branch) ?? 1 + random(mark - 1);
    const second = 1 + random(mark - 1);
    const parents = random(6) === 0 && second !== first ? [first, second] : [first];
    tips.set(branch, mark);
    const copied = plans[random(plans.length)];
    const authored = start + random(13 * 86_400);
    const mail = mails[random(mails.length)] ?? '';
    const fresh = { author: { name: 'P', mail }, authored, message: `subject ${random(100)}` };
    const what =
      random(5) === 0 && copied !== undefined
        ? { author: copied.author, authored: copied.authored, message: copied.message }
        : fresh;
    plans.push({
      mark,
      branch,
      parents,
      ...what,
      committed: what.authored + random(5 * 86_400),
      zone: ['+0000', '+0545', '-0800', '+1400'][random(4)],
    });
  }
  return plans;
}

/** By other means: one line a commit, cut at tabs, as a shell script would. */
function expectedOf(repositories: readonly TemporaryRepository[]): { keys: Set<string>; keyOf: Map<string, string> } {
  const keyOf = new Map<string, string>();
  for (const repository of repositories) {
    const lines = repository.git(['log', '--all', '--no-merges', '--pretty=tformat:%H\t%ae\t%at\t%s']).split('\n');
    for (const line of lines) {
      const [hash = '', mail = '', time = '', subject = ''] = line.split('\t');
      const inside = Number(time) >= week.from * 60 && Number(time) < week.to * 60;
      if (inside && mine.includes(mail.toLowerCase())) keyOf.set(hash, `${mail.toLowerCase()}\t${time}\t${subject}`);
    }
  }
  return { keys: new Set(keyOf.values()), keyOf };
}

describe('an independent count of commits', function () {
  this.timeout(patience);

  for (let seed = 1; seed <= 8; seed += 1) {
    it(`is the same for generated repositories, seed ${seed}`, async () => {
      const sandbox = new GitSandbox();
      try {
        const repositories = [0, 1].map((index) =>
          sandbox.repository(`app-${index}`).commit(...history(seed * 10 + index)),
        );
        const folders = repositories.map(({ folder }) => folder);
        // Copies may be committed after the last day of the window, so look back from later.
        const observed = await observe(sandbox, { folders, extraIdentities: mine, now: week.to + 20_000 });
        const commits = allEvidence(observed).filter(({ kind }) => kind === 'commit');
        const { keys, keyOf } = expectedOf(repositories);
        assert.ok(keys.size > 10);
        assert.equal(commits.length, keys.size);
        assert.deepEqual(new Set(commits.map(({ id }) => keyOf.get(id))), keys);
      } finally {
        sandbox.remove();
      }
    });
  }
});
