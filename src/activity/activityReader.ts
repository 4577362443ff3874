import type { ActivityQuestion, ObservedActivity } from './activityQuestion.ts';
import { countOnce } from './countOnce.ts';
import { findGit } from './findGit.ts';
import { findRepositories } from './findRepositories.ts';
import { GitRunner, type GitRunnerOptions } from './gitRunner.ts';
import type { ActivityProblem } from './observation.ts';
import { observeRepository } from './observeRepository.ts';
import { ReadingCache } from './readingCache.ts';

export interface ActivityReaderOptions extends Omit<GitRunnerOptions, 'binary'> {
  /** Absolute; the first git in PATH when the host names none. */
  readonly gitPath?: string | undefined;
}

/** Reads what repositories show of the lead; a history is read again only when something about it moved. */
export class ActivityReader {
  readonly #options: ActivityReaderOptions;
  readonly #cache = new ReadingCache();

  constructor(options: ActivityReaderOptions = {}) {
    this.#options = options;
  }

  /** Never fails over a repository: problems are in the result. Throws the signal's reason when aborted. */
  async observe(question: ActivityQuestion): Promise<ObservedActivity> {
    question.signal?.throwIfAborted();
    const { gitPath, environment = process.env } = this.#options;
    const binary = gitPath ?? (await findGit({ environment }));
    if (binary === undefined) return { repositories: [], problems: [noGit(question.folders)] };

    const context = { git: new GitRunner({ ...this.#options, binary }), signal: question.signal };
    const { repositories, problems } = await findRepositories(question.folders, context);
    const seen = await Promise.all(
      repositories.map((repository) => observeRepository(repository, question, context, this.#cache)),
    );
    const evidence = countOnce(seen.map((each) => each.evidence));
    return {
      repositories: seen.map((each, index) => ({ ...each, evidence: evidence[index] ?? [] })),
      problems: withOneMissingGit(problems),
    };
  }
}

function noGit(folders: readonly string[]): ActivityProblem {
  return { code: 'gitMissing', path: folders[0] ?? '', detail: 'no git in PATH' };
}

/** That git cannot be started is said once, not for every folder. */
function withOneMissingGit(problems: readonly ActivityProblem[]): ActivityProblem[] {
  const first = problems.findIndex(({ code }) => code === 'gitMissing');
  return problems.filter(({ code }, index) => code !== 'gitMissing' || index === first);
}
