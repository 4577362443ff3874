/** What a repository's files or one `git rev-parse` tell: where it is, and everything that would move if it changed. */
export interface RepositoryFacts {
  readonly inWorkTree: boolean;
  readonly shallow: boolean;
  /** Path of the part all worktrees share, relative to the folder git ran in. */
  readonly commonFolder: string;
  /** Way up to the top of the work tree, empty at the top. */
  readonly up: string;
  /** Hashes. */
  readonly tips: readonly string[];
  readonly tags: readonly string[];
  readonly notes: readonly string[];
}

/** A fact that answers true or false: it ends a group of lines. */
const groupEnd = '--is-bare-repository';

/** Arguments for git. */
export const repositoryFacts: readonly string[] = [
  'rev-parse',
  '--is-inside-work-tree',
  '--is-shallow-repository',
  '--git-common-dir', // of a linked worktree the whole path, in which lines may end
  groupEnd,
  '--show-cdup', // says nothing at all in a bare repository
  groupEnd,
  '--revs-only',
  '--tags',
  groupEnd,
  '--glob=refs/notes/review*',
  '--glob=refs/notes/devtools/*',
  groupEnd,
  '--branches',
  '--remotes',
  '--glob=refs/replace/*',
  'HEAD',
];

/** Reads the answer; undefined when it is too short to be one. */
export function readFacts(said: string): RepositoryFacts | undefined {
  const [inWorkTree, shallow, ...rest] = said.split('\n');
  const [common, up, tags, notes, tips] = groupsOf(rest);
  if (common === undefined || common.length === 0 || !up || !tags || !notes) return undefined;
  return {
    inWorkTree: inWorkTree === 'true',
    shallow: shallow === 'true',
    commonFolder: common.join('\n'),
    up: up.join('\n'),
    tags,
    notes,
    tips: (tips ?? []).filter((line) => line !== ''),
  };
}

function groupsOf(lines: readonly string[]): string[][] {
  const groups: string[][] = [[]];
  for (const line of lines) {
    if (line === 'true' || line === 'false') groups.push([]);
    else groups.at(-1)?.push(line);
  }
  return groups;
}
