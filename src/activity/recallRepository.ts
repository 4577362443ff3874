import type { ActivityWindow } from './activityQuestion.ts';
import type { Ledger } from './ledger.ts';
import type { LedgerFacts } from './ledgerFile.ts';
import type { RepositoryObservation } from './observation.ts';
import { repositoryName } from './repositoryName.ts';

/** Whatever is known of all repositories, without starting a process or looking anywhere but into the ledger. */
export async function recallAll(
  ledger: Ledger,
  window: ActivityWindow,
): Promise<Omit<RepositoryObservation, 'inWorkspace'>[]> {
  const known = await ledger.repositories();
  return Promise.all(known.map((facts) => recallRepository(facts, window, ledger)));
}

/** What is known of one repository. Whether anything is wrong with it now only a look can say. */
export async function recallRepository(
  { commonFolder, root, folder, reading: kept }: LedgerFacts,
  { from, to }: ActivityWindow,
  ledger: Ledger,
): Promise<Omit<RepositoryObservation, 'inWorkspace'>> {
  const reading = await ledger.recall(commonFolder, { from });
  return {
    root,
    folder,
    name: repositoryName(root),
    identities: kept?.identities ?? [],
    commitsRead: 0,
    evidence: (reading?.evidence ?? []).filter(({ at }) => at < to),
    problems: [],
  };
}
