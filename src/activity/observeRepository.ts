import { basename } from 'node:path';
import type { ActivityQuestion } from './activityQuestion.ts';
import { failureFrom } from './gitFailure.ts';
import { normalizeMails } from './identity.ts';
import type { ActivityProblem, RepositoryObservation } from './observation.ts';
import type { ReadingCache } from './readingCache.ts';
import { readRepository, type Reading } from './readRepository.ts';
import type { ReadContext, Repository } from './repository.ts';

const nothing: Reading = { evidence: [], commitsByAnybody: 0, problems: [] };

/** Reads a repository, or remembers it. Never fails but for the signal: problems are in the result. */
export async function observeRepository(
  repository: Repository,
  question: ActivityQuestion,
  context: ReadContext,
  cache: ReadingCache,
): Promise<RepositoryObservation> {
  const { from, to, now, extraIdentities = [], useConfiguredIdentities = true } = question;
  const { root } = repository;
  const name = basename(root);
  const identities = normalizeMails([
    ...(useConfiguredIdentities ? repository.configuredMails : []),
    ...extraIdentities,
  ]);
  const problems: ActivityProblem[] = [];
  if (identities.length === 0) problems.push({ code: 'noIdentity', path: root, detail: 'no user.email' });

  const key = { repository, identities, from, now };
  let reading = cache.current(key);
  if (reading === undefined) {
    try {
      reading = await readRepository(repository, { repository: name, identities, from, now }, context);
      cache.keep(key, reading);
    } catch (error) {
      problems.push(failureFrom(error).toProblem(root));
      reading = cache.lastGood(key) ?? nothing;
    }
  }
  return {
    root,
    name,
    identities,
    commitsByAnybody: reading.commitsByAnybody,
    evidence: reading.evidence.filter(({ at }) => from <= at && at < to),
    problems: [...problems, ...reading.problems],
  };
}
