import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const writer = fileURLToPath(new URL('killedWriter.ts', import.meta.url));

describe('a writer that is killed', function () {
  this.timeout(120_000);

  it('leaves a whole file, twenty times', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tlb-kill-'));
    const rounds = Array.from({ length: 20 }, (_, round) => round);
    const kill = async (round: number): Promise<void> => {
      const path = join(folder, `${round}.yaml`);
      const child = spawn(process.execPath, [writer, path], { stdio: ['ignore', 'pipe', 'inherit'] });
      const ended = once(child, 'exit');
      await once(child.stdout, 'data');
      await pause(round * 1.7); // a different moment of its work each time
      child.kill('SIGKILL');
      await ended;
      assert.match(await readFile(path, 'utf8'), /^(\d)\1{199999,}end\n$/);
    };
    // Two at a time: the machine's cores are not ours alone.
    for (let round = 0; round < rounds.length; round += 2) {
      await Promise.all(rounds.slice(round, round + 2).map(kill));
    }
    await rm(folder, { recursive: true });
  });
});
