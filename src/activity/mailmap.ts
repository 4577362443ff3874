import { resolve } from 'node:path';
import { GitFailure } from './gitFailure.ts';
import type { GitPlace, GitRunner } from './gitRunner.ts';
import { valuesOf } from './identity.ts';

/** Where git's configuration has a mailmap besides the one at the top of the work tree. */
export interface MailmapSettings {
  /** As written, `~/` resolved. */
  readonly file: string | undefined;
  /** A revision. */
  readonly blob: string | undefined;
}

/** Reads the output of `git config --list -z`; of several values the last holds. */
export function mailmapSettings(settings: string, home: string): MailmapSettings {
  const file = valuesOf(settings, ['mailmap.file']).at(-1);
  return {
    file: file?.startsWith('~/') ? resolve(home, file.slice(2)) : file,
    blob: valuesOf(settings, ['mailmap.blob']).at(-1),
  };
}

/** The hash of a mailmap kept in the repository; undefined where there is none. Throws a `GitFailure`. */
export async function mailmapBlob(
  { blob }: MailmapSettings,
  place: GitPlace,
  git: GitRunner,
): Promise<string | undefined> {
  // Nobody's revision, but an option.
  if (blob === undefined || blob.startsWith('-')) return undefined;
  try {
    return await git.run(['rev-parse', '--verify', '--quiet', blob], place);
  } catch (error) {
    if (error instanceof GitFailure && error.code === 'gitFailed') return undefined;
    throw error;
  }
}
