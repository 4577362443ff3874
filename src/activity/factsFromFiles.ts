import { lstat, readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { readPlainFile } from './plainFile.ts';
import { isTarget, readRefFiles } from './refFiles.ts';
import type { RepositoryFacts } from './repositoryFacts.ts';

/** Bytes; settings are never so long. */
const largestConfig = 1_000_000;

/** Settings that make a repository lie elsewhere than it seems to, or keep its refs otherwise. */
const unusual = /^\s*(?:worktree\b|bare\s*=(?!\s*false\b)|refstorage|worktreeconfig)|^\s*\[\s*include/im;

/**
 * What `git rev-parse` would tell of an ordinary repository whose top the folder is, read from its files: starting
 * a process costs the extension host more than all else. Undefined wherever something is out of the ordinary.
 */
export async function factsFromFiles(folder: string): Promise<RepositoryFacts | undefined> {
  const own = join(folder, '.git');
  const folders = [folder, own, join(own, 'objects'), join(own, 'refs')];
  if (!(await Promise.all(folders.map(isOwnFolder))).every(Boolean)) return undefined;
  const [config, head, shallow, elsewhere, common] = await Promise.all([
    readPlainFile(join(own, 'config'), largestConfig),
    readPlainFile(join(own, 'HEAD'), largestConfig),
    lstat(join(own, 'shallow')).catch(() => undefined),
    lstat(join(own, 'commondir')).catch(() => undefined),
    realpath(own),
  ]);
  const isOrdinary = config !== undefined && !unusual.test(config) && head !== undefined && isTarget(head);
  if (!isOrdinary || elsewhere !== undefined) return undefined;
  const worktrees = await readdir(join(own, 'worktrees')).catch(() => []);
  const refs = await readRefFiles(common, worktrees);
  if (refs === undefined) return undefined;
  const below = (...prefixes: readonly string[]): string[] =>
    [...refs].filter(([name]) => prefixes.some((prefix) => name.startsWith(prefix))).map(([, target]) => target);
  return {
    inWorkTree: true,
    shallow: shallow !== undefined,
    commonFolder: '.git',
    up: '',
    tips: [...below('refs/heads/', 'refs/remotes/', 'refs/replace/'), ...below('HEAD', 'worktrees/')],
    tags: below('refs/tags/'),
    notes: below('refs/notes/review', 'refs/notes/devtools/'),
  };
}

/** A folder, no link to one, that belongs to whom we are: what belongs to others, git refuses in its own words. */
async function isOwnFolder(path: string): Promise<boolean> {
  const state = await lstat(path).catch(() => undefined);
  const me = process.geteuid?.();
  return state?.isDirectory() === true && (me === undefined || state.uid === me);
}
