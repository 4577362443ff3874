import type { ActivityQuestion } from './activityQuestion.ts';
import { failureFrom } from './gitFailure.ts';
import { normalizeMails } from './identity.ts';
import type { Ledger } from './ledger.ts';
import type { ActivityProblem, RepositoryObservation } from './observation.ts';
import { readRepository, type Reading } from './readRepository.ts';
import { repositoryName } from './repositoryName.ts';
import type { ReadContext, Repository } from './repository.ts';

const nothing: Reading = { evidence: [], commitsRead: 0, problems: [] };

/** Reads a repository, or recalls it. Never fails but for the signal: problems are in the result. */
export async function observeRepository(
  repository: Repository,
  question: ActivityQuestion,
  context: ReadContext,
  ledger: Ledger,
): Promise<Omit<RepositoryObservation, 'inWorkspace'>> {
  const { from, to, now, extraIdentities = [], useConfiguredIdentities = true } = question;
  const { root, folder } = repository;
  const name = repositoryName(root);
  const identities = normalizeMails([
    ...(useConfiguredIdentities ? repository.configuredMails : []),
    ...extraIdentities,
  ]);
  const problems: ActivityProblem[] = [];
  if (identities.length === 0) problems.push({ code: 'noIdentity', path: root, detail: 'no user.email' });

  const key = { repository, identities, from, now };
  let reading = await ledger.current(key);
  if (reading === undefined) {
    try {
      const read = await readRepository(repository, { repository: name, identities, from, now }, context);
      const kept = await ledger.keep(key, read);
      reading = kept.reading;
      await kept.written.catch((error: unknown) => {
        problems.push({
          code: 'ledgerFailed',
          path: root,
          detail: error instanceof Error ? error.message : String(error),
        });
      });
    } catch (error) {
      problems.push(failureFrom(error).toProblem(root));
      reading = (await ledger.recall(repository.commonFolder, key)) ?? nothing;
    }
  }
  return {
    root,
    folder,
    name,
    identities,
    commitsRead: reading.commitsRead,
    evidence: reading.evidence.filter(({ at }) => from <= at && at < to),
    problems: [...problems, ...reading.problems],
  };
}
