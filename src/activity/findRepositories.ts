import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { failureFrom, type GitFailure } from './gitFailure.ts';
import type { ActivityProblem } from './observation.ts';
import { openRepository } from './openRepository.ts';
import type { ReadContext, Repository } from './repository.ts';

/** Folders with more children than this are no place somebody keeps repositories side by side. */
const mostChildren = 200;

export interface FoundRepositories {
  /** In the order of the folders, each once, whatever number of worktrees was met. */
  readonly repositories: readonly Repository[];
  /** Folders that gave none, and repositories that could not be opened. */
  readonly problems: readonly ActivityProblem[];
}

type Opened = { readonly repository: Repository } | { readonly failure: GitFailure };

/** The repositories the folders (absolute paths) lie in, and those directly below them. */
export async function findRepositories(folders: readonly string[], context: ReadContext): Promise<FoundRepositories> {
  const found = await Promise.all([...new Set(folders)].map((folder) => lookInto(folder, context)));
  const repositories = new Map<string, Repository>();
  for (const repository of found.flatMap((each) => each.repositories)) {
    if (!repositories.has(repository.commonFolder)) repositories.set(repository.commonFolder, repository);
  }
  return { repositories: [...repositories.values()], problems: found.flatMap((each) => each.problems) };
}

async function lookInto(folder: string, context: ReadContext): Promise<FoundRepositories> {
  const [own, children] = await Promise.all([tryOpen(folder, context), childrenWithGit(folder)]);
  const below = await Promise.all(children.map((child) => tryOpen(child, context)));
  const repositories: Repository[] = [];
  const problems: ActivityProblem[] = [];
  [own, ...below].forEach((opened, index) => {
    if ('repository' in opened) repositories.push(opened.repository);
    // A folder that is no repository only matters when nothing is below it either.
    else if (opened.failure.code !== 'notARepository') {
      problems.push(opened.failure.toProblem(index === 0 ? folder : (children[index - 1] ?? folder)));
    }
  });
  if (repositories.length === 0 && problems.length === 0 && 'failure' in own) {
    problems.push(own.failure.toProblem(folder));
  }
  return { repositories, problems };
}

async function tryOpen(folder: string, context: ReadContext): Promise<Opened> {
  try {
    return { repository: await openRepository(folder, context) };
  } catch (error) {
    return { failure: failureFrom(error) };
  }
}

async function childrenWithGit(folder: string): Promise<string[]> {
  // What keeps the folder from being listed is told by opening it.
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const children = entries
    .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules' && entry.name !== '.git')
    .map((entry) => join(folder, entry.name))
    .toSorted()
    .slice(0, mostChildren);
  const haveGit = await Promise.all(
    children.map((child) =>
      stat(join(child, '.git')).then(
        () => true,
        () => false,
      ),
    ),
  );
  return children.filter((_child, index) => haveGit[index]);
}
