import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { journalNames } from '../../../src/journal/journalFiles.ts';
import { copyJournal, itemsIn } from '../../../src/journal/moveJournal.ts';

const mover = fileURLToPath(new URL('killedMover.ts', import.meta.url));
const months = Array.from({ length: 12 }, (_, month) => `2025-${String(month + 1).padStart(2, '0')}`);

function monthText(month: string, round: number): string {
  const lines = Array.from(
    { length: 60 },
    (_, entry) => `- {id: ${month}x${entry + round}, on: ${month}-01, minutes: 30, bucket: people}\n`,
  );
  return `version: 1\nentries:\n${lines.join('')}`;
}

describe('a move that is killed', function () {
  this.timeout(120_000);

  it('leaves the old journal complete and no torn file, and can be gone on with', async () => {
    const root = await mkdtemp(join(tmpdir(), 'tlb-kill-move-'));
    for (let round = 0; round < 10; round += 1) {
      const [from, to] = [join(root, `from${round}`), join(root, `to${round}`)];
      for (const folder of [from, to]) await mkdir(folder);
      for (const month of months) await writeFile(join(from, `${month}.yaml`), monthText(month, 0));
      // Half of the rounds meet a journal that has some of the entries.
      if (round % 2 === 1) await writeFile(join(to, '2025-06.yaml'), monthText('2025-06', 30));
      const child = spawn(process.execPath, [mover, from, to], { stdio: ['ignore', 'pipe', 'inherit'] });
      const ended = once(child, 'exit');
      await once(child.stdout, 'data');
      await pause(round * 12); // a different moment of its work each time
      child.kill('SIGKILL');
      await ended;
      for (const month of months) {
        assert.equal(await readFile(join(from, `${month}.yaml`), 'utf8'), monthText(month, 0));
      }
      for (const name of journalNames(await readdir(to))) {
        const text = await readFile(join(to, name), 'utf8');
        assert.match(text, /^version: 1\nentries:\n(- \{id: \S+, on: \S+, minutes: 30, bucket: people\}\n){60,90}$/);
      }
      await copyJournal(from, to);
      const ids = new Set((await itemsIn(to)).map(({ id }) => id));
      assert.equal(ids.size, 12 * 60 + (round % 2 === 1 ? 30 : 0));
      assert.deepEqual(journalNames(await readdir(to)), journalNames(await readdir(from)));
    }
    await rm(root, { recursive: true });
  });
});
