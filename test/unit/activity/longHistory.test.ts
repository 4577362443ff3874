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
import { readLog } from '../../../src/activity/readLog.ts';
import { GitSandbox } from '../../fixtures/git/temporaryRepository.ts';
import { ana, minute, patience, seconds } from './observing.ts';

const commits = 100_001;

/** Collects garbage, so that what is left is what is kept. Bytes. */
async function kept(): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  for (let round = 0; round < 3; round += 1) {
    collect();
    await new Promise((resolve) => void setTimeout(resolve, 20));
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

describe('a history of a hundred thousand commits', function () {
  this.timeout(patience);
  let sandbox: GitSandbox;
  before(() => (sandbox = new GitSandbox()));
  after(() => sandbox.remove());

  it('is read whole, without a long pause, and of others’ commits nothing is kept', async () => {
    const start = seconds('2026-01-01 00:00');
    const app = sandbox.repository('app', ana.mail);
    for (let begun = 0; begun < commits; begun += 20_000) {
      app.commit(
        ...Array.from({ length: Math.min(20_000, commits - begun) }, (_, index) => {
          const person = (begun + index) % 100;
          const mail = person === 0 ? ana.mail : `p${person}@example.com`;
          const trailer = person % 3 === 1 ? '\n\nSigned-off-by: Ben <ben@example.com>' : '';
          return {
            author: { name: 'P', mail },
            authored: start + (begun + index) * 60,
            message: `Commit ${index}${trailer}`,
          };
        }),
      );
    }
    const git = new GitRunner({ ...sandbox.readerOptions, binary: (await findGit()) ?? '' });
    const context = { git, settings: new GitSettings(sandbox.environment) };
    const repository = await openRepository(app.folder, context);
    const now = minute('2026-11-20 12:00');
    const read = async (): Promise<EvidenceCollector> => {
      const collector = new EvidenceCollector({ repository: 'app', isLead: leadTest([ana.mail]), from: 0, now });
      await readLog(repository, 0, now, context, (record) => collector.add(record));
      return collector;
    };
    await read();

    const before = await kept();
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const collector = await read();
    delay.disable();
    const grown = (await kept()) - before;
    assert.deepEqual([collector.commitsByAnybody, collector.evidence().length], [commits, 1_001]);
    // A thousand signs are worth a megabyte; a name for every commit would be ten.
    assert.ok(grown < 3 * 2 ** 20, `${grown} bytes`);
    // Alone it takes 20; the machine may be busy with something else.
    assert.ok(delay.max < 250e6, `${delay.max / 1e6} ms`);
  });
});
