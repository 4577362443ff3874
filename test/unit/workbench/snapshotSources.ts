import type { RepositoryObservation } from '../../../src/activity/observation.ts';
import type { Evidence } from '../../../src/balance/evidence.ts';
import type { EpochMinute } from '../../../src/balance/time.ts';
import type { SnapshotSources } from '../../../src/workbench/computeSnapshot.ts';

/** What a snapshot of this week is made of: these repositories, no journal, and settings as they come. */
export function sourcesAt(now: EpochMinute, repositories: readonly RepositoryObservation[]): SnapshotSources {
  return {
    settings: {
      role: 'techLead',
      band: 10,
      roles: {},
      calendar: { timeZone: 'UTC', rolloverHour: 0, weekStart: 1 },
      weekPlan: [480, 480, 480, 480, 480, 0, 0],
      sessionRules: { gap: 120, leadIn: 30, directedWeight: 0.5 },
      leftToRhythm: { gap: true, leadIn: true },
      reviewBucket: 'building',
      myEmails: [],
      statusBar: 'full',
      askAfterAway: true,
      checklistPath: '',
      journalFolder: '',
      wrong: [],
    },
    choice: { kind: 'thisWeek' },
    scope: 'all',
    now,
    observed: { kind: 'ready', from: 0, problems: [], repositories },
    written: { from: '2026-01-01', to: '2026-12-31', entries: [], leave: [], corrections: [], problems: [] },
  };
}

/** A repository of the workspace in which this was seen. */
export function observationOf(name: string, evidence: readonly Evidence[]): RepositoryObservation {
  return {
    root: `/${name}`,
    folder: `/${name}`,
    name,
    inWorkspace: true,
    identities: [],
    problems: [],
    evidence,
    commitsRead: 99,
  };
}
