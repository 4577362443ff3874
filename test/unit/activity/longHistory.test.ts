import assert from 'node:assert/strict';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { EvidenceCollector } from '../../../src/activity/evidenceCollector.ts';
import { findGit } from '../../../src/activity/findGit.ts';
import { GitRunner } from '../../../src/activity/gitRunner.ts';
import { GitSettings } from '../../../src/activity/gitSettings.ts';
import { openRepository } from '../../../src/activity/openRepository.ts';
import { leadTest } from '../../../src/activity/leadTest.ts';
import { LogParser } from '../../../src/activity/parseLog.ts';
import { readRepository } from '../../../src/activity/readRepository.ts';
import { GitSandbox, type TemporaryRepository } from '../../fixtures/git/temporaryRepository.ts';
import { ana, minute, patience, seconds } from './observing.ts';

const commits = 100_001;

const pieces = 1_000;

/** 64 KiB: a commit of the lead, a merge of what is not in the log, and much of somebody else who comes once. */
function pieceOfLog(number: number, now: number): Buffer {
  const time = now - number;
  const hash = (commit: number): string => String(number * 3 + commit).padStart(40, '0');
  const record = (commit: number, parents: string, mail: string, subject: string): string =>
    [hash(commit), parents, 'N', mail, mail, time, mail, time, subject, ''].map((field) => `${field}\0`).join('');
  return Buffer.from(
    record(0, hash(9), ana.mail, `Own work ${number}`) +
      record(1, `${hash(5)} ${hash(9_000_000)}`, ana.mail, `Merge branch 'topic-${number}'`) +
      record(2, hash(8), `somebody-${number}@example.com`, 'x'.repeat(65_000)),
  );
}

/** What is left when all garbage was collected. Bytes. */
function kept(): number {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  collect();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function longRepository(sandbox: GitSandbox): TemporaryRepository {
  const start = seconds('2026-01-01 00:00');
  const app = sandbox.repository('app', ana.mail);
  for (let begun = 0; begun < commits; begun += 20_000) {
    app.commit(
      ...Array.from({ length: Math.min(20_000, commits - begun) }, (_, index) => {
        const commit = begun + index;
        // People come and go, so that a name kept from anywhere is noticed.
        const mail = commit % 100 === 0 ? ana.mail : `p${Math.floor(commit / 500)}@example.com`;
        const trailer = commit % 3 === 1 ? '\n\nSigned-off-by: Ben <ben@example.com>' : '';
        return {
          author: { name: 'P', mail },
          authored: start + commit * 60,
          message: `Commit ${index}${trailer}`,
        };
      }),
    );
  }
  return app;
}

describe('a history of a hundred thousand commits', function () {
  this.timeout(patience);
  let sandbox: GitSandbox;
  before(() => (sandbox = new GitSandbox()));
  after(() => sandbox.remove());

  it('is read whole, without a long pause', async () => {
    const app = longRepository(sandbox);
    const git = new GitRunner({ ...sandbox.readerOptions, binary: (await findGit()) ?? '' });
    const now = minute('2026-11-20 12:00');
    const context = { git, settings: new GitSettings(sandbox.environment) };
    const repository = await openRepository(app.folder, context);
    const question = { repository: 'app', identities: [ana.mail], from: 0, now };
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const reading = await readRepository(repository, question, context);
    delay.disable();
    assert.deepEqual([reading.commitsRead, reading.evidence.length], [commits, 1_001]);
    // Alone it takes 20; the machine may be busy with something else.
    assert.ok(delay.max < 250e6, `${delay.max / 1e6} ms`);
  });

  it('passes by without leaving more than the lead’s part of it', () => {
    const now = seconds('2026-11-20 12:00');
    const question = { repository: 'x', isLead: leadTest([ana.mail]), from: 0, now: now / 60 };
    const collector = new EvidenceCollector(question);
    const parser = new LogParser(now, (record) => collector.add(record));
    const before = kept();
    for (let piece = 0; piece < pieces; piece += 1) parser.push(pieceOfLog(piece, now));
    const grown = kept() - before;
    assert.deepEqual([collector.commitsRead, collector.evidence().length], [pieces * 3, pieces * 2]);
    assert.ok(grown < 4 * 2 ** 20, `${grown} bytes of ${pieces * 2 ** 16}`);
  });
});
