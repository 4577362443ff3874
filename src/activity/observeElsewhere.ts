import { dirname } from 'node:path';
import type { ActivityQuestion } from './activityQuestion.ts';
import { failureFrom } from './gitFailure.ts';
import type { Ledger } from './ledger.ts';
import type { LedgerFacts } from './ledgerFile.ts';
import type { ActivityProblem, RepositoryObservation } from './observation.ts';
import { observeRepository } from './observeRepository.ts';
import { openRepository } from './openRepository.ts';
import type { Places } from './places.ts';
import { recallRepository } from './recallRepository.ts';
import type { ReadContext } from './repository.ts';

/** What is remembered from look to look. */
export interface ElsewhereMemory {
  /** What was wrong with each repository, by its common folder, until the next look. */
  readonly problems: Map<string, readonly ActivityProblem[]>;
  readonly places: Places;
}

/**
 * The repositories that were opened before and are none of the folders': looked at where there is git and the
 * question asks for it, recalled otherwise. One that is gone still counts with what was seen of it.
 */
export function observeElsewhere(
  remembered: readonly LedgerFacts[],
  question: ActivityQuestion,
  context: ReadContext | undefined,
  ledger: Ledger,
  { problems: known, places }: ElsewhereMemory,
): Promise<RepositoryObservation[]> {
  return Promise.all(
    remembered.map(async (facts) => {
      // What could not be opened as a folder of the workspace was told as such.
      const inWorkspace = [facts.folder, facts.root].some((place) => question.folders.includes(place));
      const looksAgain = question.elsewhere === 'look' && context !== undefined && !inWorkspace;
      const seen = looksAgain ? await lookAt(facts, question, context, ledger, places) : undefined;
      if (seen !== undefined) known.set(facts.commonFolder, seen.problems);
      const problems = inWorkspace ? [] : (known.get(facts.commonFolder) ?? []);
      return { ...(await recallRepository(facts, question, ledger)), ...seen, problems, inWorkspace };
    }),
  );
}

async function lookAt(
  { folder, commonFolder, root, bare }: LedgerFacts,
  question: ActivityQuestion,
  context: ReadContext,
  ledger: Ledger,
  places: Places,
): Promise<Pick<RepositoryObservation, 'problems'> & Partial<RepositoryObservation>> {
  const problems: ActivityProblem[] = [];
  // The worktree or the folder it was opened by may be gone while the repository is still there.
  for (const place of new Set([folder, root, bare ? commonFolder : dirname(commonFolder)])) {
    try {
      await places.answers(place);
      const repository = await openRepository(place, context);
      const isIt = repository.commonFolder === commonFolder;
      if (isIt) return await observeRepository(repository, question, context, ledger);
      problems.push(missing(root, `${repository.commonFolder} is there instead`));
    } catch (error) {
      const failure = failureFrom(error);
      const isGone = failure.code === 'notARepository' || failure.code === 'folderMissing';
      // What is silent is not asked another way: each would wait as long.
      if (failure.code === 'timedOut') return { problems: [failure.toProblem(root)] };
      problems.push(isGone ? missing(root, failure.message) : failure.toProblem(root));
    }
  }
  return { problems: problems.slice(0, 1) };
}

function missing(path: string, detail: string): ActivityProblem {
  return { code: 'repositoryMissing', path, detail };
}
