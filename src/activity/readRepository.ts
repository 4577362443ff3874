import type { Evidence } from '../balance/evidence.ts';
import type { EpochMinute } from '../balance/time.ts';
import { EvidenceCollector, type CollectorQuestion } from './evidenceCollector.ts';
import { failureFrom, GitFailure } from './gitFailure.ts';
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
  readonly commitsRead: number;
  readonly problems: readonly ActivityProblem[];
}

/**
 * Reads the evidence of one repository with one log, and its tags where it has any. Tags and notes that cannot be
 * read are a problem and take nothing away from the commits. Throws a `GitFailure`, or the signal's reason.
 */
export async function readRepository(
  repository: Repository,
  { repository: name, identities, from, now }: EvidenceQuestion,
  context: ReadContext,
): Promise<Reading> {
  const question = { repository: name, isLead: leadTest(identities), from, now };
  const [releases, { collector, failure }] = await Promise.all([
    repository.hasTags ? readReleases(repository, question, context).catch(failureFrom) : [],
    readCommits(repository, question, context),
  ]);
  const { unreadable, commitsRead } = collector;
  const path = repository.root;
  const problems = [releases, failure].flatMap((each) => (each instanceof GitFailure ? incomplete(each, path) : []));
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
  const released = releases instanceof GitFailure ? [] : releases;
  return { evidence: [...collector.evidence(), ...released], commitsRead, problems };
}

interface ReadCommits {
  readonly collector: EvidenceCollector;
  /** Why notes were left out. */
  readonly failure?: GitFailure;
}

async function readCommits(
  repository: Repository,
  question: CollectorQuestion,
  context: ReadContext,
): Promise<ReadCommits> {
  const read = async (place: Repository): Promise<EvidenceCollector> => {
    const collector = new EvidenceCollector(question);
    await readLog(place, question.from, question.now, context, (record) => collector.add(record));
    return collector;
  };
  try {
    return { collector: await read(repository) };
  } catch (error) {
    // A log ends over notes that are none, and might do without them.
    const mayBeNotes = repository.hasReviewNotes && error instanceof GitFailure && error.code === 'incompleteHistory';
    if (!mayBeNotes) throw error;
    return { collector: await read({ ...repository, hasReviewNotes: false }), failure: error };
  }
}

function incomplete(failure: GitFailure, path: string): ActivityProblem {
  return { code: 'incompleteHistory', path, detail: failure.message };
}
