import { basename } from 'node:path';
import type { ActivityQuestion } from './activityQuestion.ts';
import { failureFrom } from './gitFailure.ts';
import { normalizeMails } from './identity.ts';
import type { ActivityProblem, RepositoryObservation } from './observation.ts';
import type { ReadingCache } from './readingCache.ts';
import { readRepository, type Reading } from './readRepository.ts';
import type { ReadContext, Repository } from './repository.ts';
import type { Sighting } from './sighting.ts';

const nothing: Reading = { sightings: [], commitsByAnybody: 0, problems: [] };

/** One repository before its evidence was compared with that of the others. */
export interface SeenRepository {
  readonly about: Omit<RepositoryObservation, 'evidence'>;
  /** Inside the window. */
  readonly sightings: readonly Sighting[];
}

/** Reads a repository, or remembers it. Never fails but for the signal: problems are in the result. */
export async function observeRepository(
  repository: Repository,
  question: ActivityQuestion,
  context: ReadContext,
  cache: ReadingCache,
): Promise<SeenRepository> {
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
  const { commitsByAnybody, sightings } = reading;
  return {
    about: { root, name, identities, commitsByAnybody, problems: [...problems, ...reading.problems] },
    sightings: sightings.filter(({ evidence: { at } }) => from <= at && at < to),
  };
}
