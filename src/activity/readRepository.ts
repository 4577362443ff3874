import type { Evidence } from '../balance/evidence.ts';
import type { EpochMinute } from '../balance/time.ts';
import { EvidenceCollector, type EvidenceQuestion } from './evidenceCollector.ts';
import type { ActivityProblem } from './observation.ts';
import { readLog } from './readLog.ts';
import type { ReadContext, Repository } from './repository.ts';

/** What one read of a repository's history showed. */
export interface Reading {
  readonly evidence: readonly Evidence[];
  readonly commitsByAnybody: number;
  readonly problems: readonly ActivityProblem[];
}

/** Reads the evidence of one repository with one log. Throws a `GitFailure`, or the signal's reason. */
export async function readRepository(
  repository: Repository,
  question: EvidenceQuestion & { readonly now: EpochMinute },
  context: ReadContext,
): Promise<Reading> {
  const collector = new EvidenceCollector(question);
  await readLog(repository, question.from, question.now, context, (record) => collector.add(record));
  const { unreadable, commitsByAnybody } = collector;
  const path = repository.root;
  const problems: ActivityProblem[] = [];
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
  return { evidence: collector.evidence(), commitsByAnybody, problems };
}
