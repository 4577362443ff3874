import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { factsFromFiles } from './factsFromFiles.ts';
import { fingerprintOf } from './fingerprint.ts';
import { GitFailure } from './gitFailure.ts';
import { mailmapBlob } from './mailmap.ts';
import { readFacts, repositoryFacts } from './repositoryFacts.ts';
import type { ReadContext, Repository } from './repository.ts';

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

async function open(folder: string, bare: boolean, { git, settings, signal }: ReadContext): Promise<Repository> {
  const place = { folder, bare, signal };
  signal?.throwIfAborted();
  const read = bare ? undefined : await factsFromFiles(folder);
  const facts = read ?? readFacts(await git.run(repositoryFacts, place));
  if (facts === undefined) throw new GitFailure('gitFailed', 'rev-parse said too little');
  // git speaks relative to the real path of the folder.
  const here = await realpath(folder);
  const common = await realpath(resolve(here, facts.commonFolder));
  const worktreeHeads = await findWorktreeHeads(common);
  const tips = [...facts.tips];
  if (read === undefined && worktreeHeads.length > 0) {
    tips.push(await git.run(['rev-parse', '--revs-only', ...worktreeHeads], place));
  }
  const top = resolve(here, facts.up);
  const { mails, mailmap } = await settings.read(place, common, git);
  const mailmapFiles = mailmap.file === undefined ? [] : [resolve(top, mailmap.file)];
  const map = [...mailmapFiles, await mailmapBlob(mailmap, place, git)].join('\0');
  return {
    root: facts.inWorkTree ? top : withoutHidden(common),
    folder,
    commonFolder: common,
    bare,
    shallow: facts.shallow,
    hasTags: facts.tags.length > 0,
    hasReviewNotes: facts.notes.length > 0,
    fingerprint: await fingerprintOf(
      [...tips, ...facts.tags, ...facts.notes, `mailmap ${map}`],
      // The files that change what a log says although no tip moved.
      [join(common, 'shallow'), join(top, '.mailmap'), ...mailmapFiles],
    ),
    worktreeHeads,
    configuredMails: mails,
  };
}

/** `app` for `app/.bare`, where worktrees lie side by side, and for `app/.git` that says it is bare. */
function withoutHidden(common: string): string {
  return basename(common).startsWith('.') ? dirname(common) : common;
}

/** Worktrees' heads are named, not asked for: `git worktree list` would be one more process. */
async function findWorktreeHeads(commonFolder: string): Promise<string[]> {
  const names = await readdir(join(commonFolder, 'worktrees')).catch(() => []);
  // Names git makes hold nothing with a meaning in a revision; others are not git's.
  const heads = names
    .filter((name) => /^[^\s~^:?*[\\@{}]+$/.test(name))
    .toSorted()
    .map((name) => `worktrees/${name}/HEAD`);
  return heads.length === 0 ? [] : ['main-worktree/HEAD', ...heads];
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
