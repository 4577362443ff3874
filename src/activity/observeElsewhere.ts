import type { ActivityQuestion } from './activityQuestion.ts';
import { failureFrom } from './gitFailure.ts';
import type { Ledger } from './ledger.ts';
import type { LedgerFacts } from './ledgerFile.ts';
import type { ActivityProblem, RepositoryObservation } from './observation.ts';
import { observeRepository } from './observeRepository.ts';
import { openRepository } from './openRepository.ts';
import { recallRepository } from './recallRepository.ts';
import type { ReadContext } from './repository.ts';

/**
 * The repositories that were opened before and are none of the folders': looked at where there is git and the
 * question asks for it, recalled otherwise. One that is gone still counts with what was seen of it.
 */
export function observeElsewhere(
  remembered: readonly LedgerFacts[],
  question: ActivityQuestion,
  context: ReadContext | undefined,
  ledger: Ledger,
): Promise<RepositoryObservation[]> {
  return Promise.all(
    remembered.map(async (facts) => {
      const looksAgain = question.elsewhere === 'look' && context !== undefined;
      const seen = looksAgain ? await lookAt(facts, question, context, ledger) : [];
      const whole = Array.isArray(seen)
        ? { ...(await recallRepository(facts, question, ledger)), problems: seen }
        : seen;
      return { ...whole, inWorkspace: false };
    }),
  );
}

async function lookAt(
  { folder, commonFolder, root, bare }: LedgerFacts,
  question: ActivityQuestion,
  context: ReadContext,
  ledger: Ledger,
): Promise<Omit<RepositoryObservation, 'inWorkspace'> | ActivityProblem[]> {
  try {
    const repository = await openRepository(folder, context);
    // Something else may have taken its place.
    if (repository.commonFolder === commonFolder && repository.bare === bare) {
      return await observeRepository(repository, question, context, ledger);
    }
    return [{ code: 'repositoryMissing', path: root, detail: `${repository.commonFolder} is there instead` }];
  } catch (error) {
    const failure = failureFrom(error);
    const isGone = failure.code === 'notARepository' || failure.code === 'folderMissing';
    return [isGone ? { code: 'repositoryMissing', path: root, detail: failure.message } : failure.toProblem(root)];
  }
}
