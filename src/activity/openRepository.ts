import { createHash } from 'node:crypto';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { GitFailure } from './gitFailure.ts';
import { configuredMails } from './identity.ts';
import type { ReadContext, Repository } from './repository.ts';

/** Ends a group of hashes: a line that is `true` or `false` and so none of them. */
const endOfGroup = '--is-bare-repository';

/** Where it is, then tags, notes of reviews and all its tips: one process tells the place and shows whether anything moved. */
const whereAndTips = [
  'rev-parse',
  '--is-inside-work-tree',
  '--is-shallow-repository',
  '--git-common-dir',
  '--show-cdup',
  '--tags',
  endOfGroup,
  // Without a wildcard git would look below it.
  '--glob=refs/notes/review*',
  '--glob=refs/notes/devtools/*',
  endOfGroup,
  '--branches',
  '--remotes',
  '--revs-only',
  'HEAD',
];
const factLines = 4;

/**
 * The repository `folder` lies in, as it is now. Throws a `GitFailure`, `notARepository` included.
 * A bare repository counts when it is the folder itself and no work tree holds it:
 * one embedded in a clone may have been put there by a stranger.
 */
export async function openRepository(folder: string, context: ReadContext): Promise<Repository> {
  try {
    return await open(folder, false, context);
  } catch (error) {
    if (!isFailure(error, 'notARepository') || !(await looksBare(folder))) throw error;
    const above = await open(dirname(folder), false, context).catch((reason: unknown) => {
      if (isFailure(reason, 'notARepository')) return undefined;
      throw reason;
    });
    return above ?? (await open(folder, true, context));
  }
}

async function open(folder: string, bare: boolean, { git, signal }: ReadContext): Promise<Repository> {
  const place = { folder, bare, signal };
  const [facts, settings] = await Promise.all([
    git.run(whereAndTips, place),
    git.run(['config', '--list', '-z'], place),
  ]);
  const lines = facts.split('\n');
  const [inWorkTree, shallow, commonFolder, up] = lines;
  if (commonFolder === undefined || up === undefined) throw new GitFailure('gitFailed', 'rev-parse said too little');
  // git speaks relative to the real path of the folder.
  const here = await realpath(folder);
  const common = await realpath(resolve(here, commonFolder));
  const worktreeHeads = await findWorktreeHeads(common);
  const tips = lines.slice(factLines);
  const endOfTags = tips.findIndex(endsGroup);
  const endOfNotes = tips.findIndex((line, index) => index > endOfTags && endsGroup(line));
  if (worktreeHeads.length > 0) tips.push(await git.run(['rev-parse', '--revs-only', ...worktreeHeads], place));
  return {
    root: inWorkTree === 'true' ? resolve(here, up) : withoutHidden(common),
    folder,
    commonFolder: common,
    bare,
    shallow: shallow === 'true',
    hasTags: endOfTags > 0,
    hasReviewNotes: endOfNotes > endOfTags + 1,
    fingerprint: createHash('sha256')
      .update(tips.join('\n'))
      .update(await stamps(common, resolve(here, up)))
      .digest('hex'),
    worktreeHeads,
    configuredMails: configuredMails(settings),
  };
}

function endsGroup(line: string): boolean {
  return line === 'true' || line === 'false';
}

/** `app` for `app/.bare`, where worktrees lie side by side, and for `app/.git` that says it is bare. */
function withoutHidden(common: string): string {
  return basename(common).startsWith('.') ? dirname(common) : common;
}

/** Worktrees' heads are named, not asked for: `git worktree list` would be one more process. */
async function findWorktreeHeads(commonFolder: string): Promise<string[]> {
  const names = await readdir(join(commonFolder, 'worktrees')).catch(() => []);
  // Names git makes hold nothing with a meaning in a revision; others are not git's.
  const heads = names.filter((name) => /^[^\s~^:?*[\\@{}]+$/.test(name)).map((name) => `worktrees/${name}/HEAD`);
  return heads.length === 0 ? [] : ['main-worktree/HEAD', ...heads];
}

/** State of the two files that change what a log says although no tip moved. */
async function stamps(commonFolder: string, root: string): Promise<string> {
  const files = [join(commonFolder, 'shallow'), join(root, '.mailmap')];
  const found = await Promise.all(files.map((file) => stat(file).catch(() => undefined)));
  return found.map((file) => (file === undefined ? '-' : `${file.mtimeMs}:${file.size}`)).join(' ');
}

async function looksBare(folder: string): Promise<boolean> {
  const parts = await Promise.all(
    ['HEAD', 'objects', 'refs'].map((part) => stat(join(folder, part)).catch(() => undefined)),
  );
  return parts.every((part) => part !== undefined);
}

function isFailure(error: unknown, code: GitFailure['code']): boolean {
  return error instanceof GitFailure && error.code === code;
}
