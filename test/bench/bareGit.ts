import { spawn } from 'node:child_process';
import { once } from 'node:events';

export type Job = () => Promise<void>;

/**
 * Git without anything around it: the floor of every ratio. Its output goes into nothing, or, for what any reader
 * pays, into a pipe that nobody reads closely.
 */
export function bareGit(
  binary: string,
  folder: string,
  environment: NodeJS.ProcessEnv,
): (args: readonly string[], into?: 'nothing' | 'pipe') => Job {
  return (args, into = 'nothing') =>
    async () => {
      const child = spawn(binary, args, {
        cwd: folder,
        env: environment,
        stdio: ['ignore', into === 'pipe' ? 'pipe' : 'ignore', 'ignore'],
      });
      child.stdout?.resume();
      const [code] = (await once(child, 'close')) as [number | null];
      if (code !== 0) throw new Error(`git ${args[0]} ended with ${code} in ${folder}`);
    };
}
