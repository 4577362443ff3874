import { buildSessions, defaultSessionRules, sumOfRanges } from '../balance/sessions.ts';
import { evidenceReach } from '../balance/signs.ts';
import type { MinuteRange } from '../balance/balance.ts';
import type { Evidence } from '../balance/evidence.ts';
import type { EpochMinute, Interval } from '../balance/time.ts';
import type { ActivityReader } from './activityReader.ts';
import type { ActivityProblem, RepositoryObservation } from './observation.ts';
import { countOnce } from './countOnce.ts';
import { localTime } from './localTime.ts';
import { problemText } from './problemText.ts';

/** What `npm run activity` prints with `--json`. Times are ISO with the offset of the process's zone. */
export interface ActivityReport {
  /** Commits of the lead in the window, no merges, copies counted once. */
  readonly commits: number;
  /** Commits by somebody else that name the lead as co-author. */
  readonly coAuthored: number;
  readonly reviews: number;
  readonly releases: number;
  readonly sessions: readonly ReportedSession[];
  readonly minutes: MinuteRange;
  readonly problems: readonly (ActivityProblem & { readonly message: string })[];
}

export interface ReportedSession extends MinuteRange {
  readonly start: string;
  readonly end: string;
  readonly evidence: readonly (Omit<Evidence, 'at' | 'ref' | 'was' | 'by'> & { readonly at: string })[];
}

export interface ReportQuestion {
  /** Absolute paths. */
  readonly folders: readonly string[];
  /** Nobody: the addresses of git's configuration. */
  readonly mails: readonly string[];
  readonly window: Interval;
  readonly now: EpochMinute;
}

const fatal: readonly ActivityProblem['code'][] = ['gitMissing', 'dubiousOwnership', 'timedOut', 'gitFailed'];

/** The report, and whether any repository could be read. Sessions are those of the extension's default rules. */
export async function reportActivity(
  reader: ActivityReader,
  { folders, mails, window, now }: ReportQuestion,
): Promise<{ report: ActivityReport; anythingRead: boolean }> {
  // What lies just outside decides where sessions at the edge begin and end.
  const reach = evidenceReach(defaultSessionRules) + 1;
  const { repositories, problems } = await reader.observe({
    folders,
    from: window.start - reach,
    to: window.end + reach,
    now,
    extraIdentities: mails,
    useConfiguredIdentities: mails.length === 0,
  });
  const evidence = countOnce(repositories);
  const isInside = ({ at }: Evidence): boolean => window.start <= at && at < window.end;
  const inside = evidence.filter(isInside);
  // A session of the evening before may reach over with nothing but its highest estimate.
  const sessions = buildSessions(evidence, window, [], defaultSessionRules).filter(
    ({ likely, evidence: credited }) => likely > 0 || credited.some(({ evidence: each }) => isInside(each)),
  );
  const report: ActivityReport = {
    commits: inside.filter(({ kind, coAuthored }) => kind === 'commit' && coAuthored !== true).length,
    coAuthored: inside.filter(({ coAuthored }) => coAuthored).length,
    reviews: inside.filter(({ kind }) => kind === 'review').length,
    releases: inside.filter(({ kind }) => kind === 'release').length,
    sessions: sessions.map(({ start, end, low, likely, high, evidence: credited }) => ({
      start: localTime(start),
      end: localTime(end),
      low,
      likely,
      high,
      evidence: credited
        .map((credit) => credit.evidence)
        .filter(isInside)
        .map(({ ref: _ref, was: _was, by: _by, ...each }) => ({ ...each, at: localTime(each.at) })),
    })),
    minutes: sumOfRanges(sessions),
    problems: [...problems, ...repositories.flatMap((repository) => repository.problems)].map((problem) => ({
      ...problem,
      message: problemText(problem),
    })),
  };
  return { report, anythingRead: repositories.some(wasRead) };
}

function wasRead({ problems, commitsRead, evidence }: RepositoryObservation): boolean {
  const isEmpty = commitsRead === 0 && evidence.length === 0;
  return !problems.some(({ code }) => fatal.includes(code) || (code === 'incompleteHistory' && isEmpty));
}
