import type { ActivityQuestion, ObservedActivity } from './activityQuestion.ts';
import { findGit } from './findGit.ts';
import { findRepositories } from './findRepositories.ts';
import { GitRunner, type GitRunnerOptions } from './gitRunner.ts';
import { GitSettings } from './gitSettings.ts';
import { Ledger } from './ledger.ts';
import type { ActivityProblem } from './observation.ts';
import { observeElsewhere, type ElsewhereMemory } from './observeElsewhere.ts';
import { observeRepository } from './observeRepository.ts';
import { Places } from './places.ts';
import type { ReadContext } from './repository.ts';

export interface ActivityReaderOptions extends Omit<GitRunnerOptions, 'binary'> {
  /** Absolute path of the git the host uses; the first git in PATH when it has none. Asked when git is needed. */
  readonly findGit?: () => Promise<string | undefined>;
  /** What is remembered from look to look; in memory unless given. */
  readonly ledger?: Ledger;
  /** What knows whether repositories elsewhere can be asked for; file calls unless given. */
  readonly places?: Places;
}

interface Here {
  readonly commonFolders: readonly string[];
}

/** Reads what repositories show of the lead; a history is read again only when something about it moved. */
export class ActivityReader {
  readonly #options: ActivityReaderOptions;
  readonly #ledger: Ledger;
  readonly #settings: GitSettings;
  readonly #elsewhere: ElsewhereMemory;

  constructor(options: ActivityReaderOptions = {}) {
    this.#options = options;
    this.#ledger = options.ledger ?? new Ledger();
    this.#elsewhere = { problems: new Map(), places: options.places ?? new Places() };
    this.#settings = new GitSettings(options.environment ?? process.env);
  }

  /** Never fails over a repository: problems are in the result. Throws the signal's reason when aborted. */
  async observe(question: ActivityQuestion): Promise<ObservedActivity> {
    question.signal?.throwIfAborted();
    const remembered = await this.#ledger.repositories();
    const spawns = question.folders.length > 0 || (question.elsewhere === 'look' && remembered.length > 0);
    const context = spawns ? await this.#context(question.signal) : undefined;
    const missing: ActivityProblem[] =
      spawns && context === undefined
        ? [{ code: 'gitMissing', path: question.folders[0] ?? '', detail: 'no git in PATH' }]
        : [];

    const here = context && (await this.#lookHere(question, context));
    const known = new Set(here?.commonFolders);
    const others = question.elsewhere === undefined ? [] : remembered.filter((facts) => !known.has(facts.commonFolder));
    return {
      repositories: [
        ...(here?.repositories ?? []),
        ...(await observeElsewhere(others, question, context, this.#ledger, this.#elsewhere)),
      ],
      problems: [...missing, ...withOneMissingGit(here?.problems ?? [])],
    };
  }

  async #lookHere(question: ActivityQuestion, context: ReadContext): Promise<ObservedActivity & Here> {
    const { repositories, problems } = await findRepositories(question.folders, context);
    const seen = repositories.map((repository) => observeRepository(repository, question, context, this.#ledger));
    return {
      commonFolders: repositories.map(({ commonFolder }) => commonFolder),
      repositories: (await Promise.all(seen)).map((each) => ({ ...each, inWorkspace: true })),
      problems,
    };
  }

  async #context(signal: AbortSignal | undefined): Promise<ReadContext | undefined> {
    const { environment = process.env } = this.#options;
    const binary = (await this.#options.findGit?.()) ?? (await findGit({ environment }));
    if (binary === undefined) return undefined;
    return { git: new GitRunner({ ...this.#options, binary }), settings: this.#settings, signal };
  }
}

/** That git cannot be started is said once, not for every folder. */
function withOneMissingGit(problems: readonly ActivityProblem[]): ActivityProblem[] {
  const first = problems.findIndex(({ code }) => code === 'gitMissing');
  return problems.filter(({ code }, index) => code !== 'gitMissing' || index === first);
}
