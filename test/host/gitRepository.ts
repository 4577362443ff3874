import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { spawnOwned } from './children.ts';

/** Keeps the machine's own git settings, its e-mail address above all, out of tests. */
export const isolatedGit = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };

/** Makes an empty git repository whose author is a tech lead, and returns its path. */
export async function makeGitRepository(dir: string, name: string): Promise<string> {
  const folder = path.join(dir, name);
  await mkdir(folder, { recursive: true });
  await git(folder, ['init', '--quiet', '--initial-branch=main']);
  await git(folder, ['config', 'user.name', 'Lea Lead']);
  await git(folder, ['config', 'user.email', 'lea@example.com']);
  await git(folder, ['config', 'commit.gpgsign', 'false']);
  return folder;
}

/** Runs git in a folder; `date` is the author's and committer's, in any form git reads. */
export async function git(folder: string, args: string[], date?: string): Promise<void> {
  const dates = date ? { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date } : {};
  const child = spawnOwned('git', args, {
    cwd: folder,
    env: { ...process.env, ...isolatedGit, ...dates },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const code = await child.exited;
  await child.stop();
  if (code !== 0) throw new Error(`git ${args.join(' ')} ended with ${code}`);
}
