import type { Evidence } from '../balance/evidence.ts';
import type { EpochMinute } from '../balance/time.ts';
import { EvidenceCollector } from './evidenceCollector.ts';
import { failureFrom, type GitFailure } from './gitFailure.ts';
import { leadTest } from './leadTest.ts';
import type { ActivityProblem } from './observation.ts';
import { readLog } from './readLog.ts';
import { readReleases } from './readReleases.ts';
import type { ReadContext, Repository } from './repository.ts';

/** Whose evidence, of where and from when on. */
export interface EvidenceQuestion {
  /** Name of the repository as shown to people. */
  readonly repository: string;
  /** Addresses of the lead; those of bots are passed over. */
  readonly identities: readonly string[];
  readonly from: EpochMinute;
  readonly now: EpochMinute;
}

/** What one read of a repository's history showed. */
export interface Reading {
  readonly evidence: readonly Evidence[];
  readonly commitsByAnybody: number;
  readonly problems: readonly ActivityProblem[];
}

/** Reads the evidence of one repository with one log, and its tags where it has any. Throws a `GitFailure`, or the signal's reason. */
export async function readRepository(
  repository: Repository,
  { repository: name, identities, from, now }: EvidenceQuestion,
  context: ReadContext,
): Promise<Reading> {
  const question = { repository: name, isLead: leadTest(identities), from, now };
  const collector = new EvidenceCollector(question);
  const [releases] = await Promise.all([
    // Without its releases a history is still worth having.
    repository.hasTags ? readReleases(repository, question, context).catch(failureFrom) : [],
    readLog(repository, from, now, context, (record) => collector.add(record)),
  ]);
  const { unreadable, commitsByAnybody } = collector;
  const path = repository.root;
  const problems: ActivityProblem[] = [];
  if (!Array.isArray(releases)) problems.push(releases.toProblem(path));
  if (unreadable > 0) {
    problems.push({ code: 'unreadableCommits', path, detail: `${unreadable} without a date`, count: unreadable });
  }
  // The boundary of a shallow clone looks like a root.
  if (repository.shallow && collector.reachesRoot) {
    problems.push({
      code: 'incompleteHistory',
      path,
      detail: 'a shallow clone, cut off after the first day asked for',
    });
  }
  return { evidence: [...collector.evidence(), ...releasesOf(releases)], commitsByAnybody, problems };
}

function releasesOf(read: readonly Evidence[] | GitFailure): readonly Evidence[] {
  return Array.isArray(read) ? read : [];
}
