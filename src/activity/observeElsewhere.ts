import { dirname } from 'node:path';
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
  const problems: ActivityProblem[] = [];
  // The worktree or the folder it was opened by may be gone while the repository is still there.
  for (const place of new Set([folder, root, bare ? commonFolder : dirname(commonFolder)])) {
    try {
      const repository = await openRepository(place, context);
      const isIt = repository.commonFolder === commonFolder;
      if (isIt) return await observeRepository(repository, question, context, ledger);
      problems.push(missing(root, `${repository.commonFolder} is there instead`));
    } catch (error) {
      const failure = failureFrom(error);
      const isGone = failure.code === 'notARepository' || failure.code === 'folderMissing';
      problems.push(isGone ? missing(root, failure.message) : failure.toProblem(root));
    }
  }
  return problems.slice(0, 1);
}

function missing(path: string, detail: string): ActivityProblem {
  return { code: 'repositoryMissing', path, detail };
}
