import { spawn } from 'node:child_process';
import { once } from 'node:events';

export type Job = () => Promise<void>;

interface Writing {
  /** Into nothing unless given: into a pipe that nobody reads closely, which any reader pays for. */
  readonly into?: 'pipe';
  /** Block by block, as our reader has git write, and not commit by commit, as git does for everybody else. */
  readonly inBlocks?: boolean;
}

/** Git without anything around it: the floor of every ratio. */
export function bareGit(
  binary: string,
  folder: string,
  environment: NodeJS.ProcessEnv,
): (args: readonly string[], writing?: Writing) => Job {
  const { GIT_FLUSH: _ours, ...everybodys } = environment;
  return (args, { into, inBlocks = false } = {}) =>
    async () => {
      const child = spawn(binary, args, {
        cwd: folder,
        env: inBlocks ? environment : everybodys,
        stdio: ['ignore', into ?? 'ignore', 'ignore'],
      });
      child.stdout?.resume();
      const [code] = (await once(child, 'close')) as [number | null];
      if (code !== 0) throw new Error(`git ${args[0]} ended with ${code} in ${folder}`);
    };
}
