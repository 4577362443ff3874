import { ActivityReader, type ActivityReaderOptions } from '../../../src/activity/activityReader.ts';
import { countOnce } from '../../../src/activity/countOnce.ts';
import type { ActivityQuestion, ObservedActivity } from '../../../src/activity/activityQuestion.ts';
import type { Evidence } from '../../../src/balance/evidence.ts';
import type { CommitPlan, Person } from '../../fixtures/git/fastImport.ts';
import type { GitSandbox } from '../../fixtures/git/temporaryRepository.ts';

/** Milliseconds a test may take where other work slows every process down; alone it takes a fiftieth. */
export const patience = 60_000;

export const ana: Person = { name: 'Ana Lead', mail: 'ana@example.com' };
export const ben: Person = { name: 'Ben Colleague', mail: 'ben@example.com' };

/** Seconds since 1970 of a UTC time such as `2026-11-18 09:30`. */
export function seconds(time: string): number {
  return Date.parse(`${time.replace(' ', 'T')}${time.length === 16 ? ':00' : ''}Z`) / 1000;
}

export function minute(time: string): number {
  return seconds(time) / 60;
}

/** The window of most tests: a week of November, looked at on its Friday. */
export const week = {
  from: minute('2026-11-16 00:00'),
  to: minute('2026-11-23 00:00'),
  now: minute('2026-11-20 12:00'),
};

/** A commit of Ana's within the week. */
export function byAna(time: string, message = `Work of ${time}`, more: Partial<CommitPlan> = {}): CommitPlan {
  return { author: ana, authored: seconds(time), message, ...more };
}

/** A commit of Ana's that begins a branch of its own. */
export function onBranch(branch: string, time: string, message: string): CommitPlan {
  return byAna(time, message, { branch, parents: [] });
}

export function byBen(time: string, message = `Ben's work of ${time}`, more: Partial<CommitPlan> = {}): CommitPlan {
  return { ...byAna(time, message, more), author: ben };
}

export type Asked = Partial<ActivityQuestion> & Pick<ActivityQuestion, 'folders'>;

export function observe(
  sandbox: GitSandbox,
  asked: Asked,
  options: ActivityReaderOptions = {},
): Promise<ObservedActivity> {
  return new ActivityReader({ ...sandbox.readerOptions, ...options }).observe({ ...week, ...asked });
}

/** As the product counts it: what several repositories hold, once. */
export function allEvidence(observed: ObservedActivity): Evidence[] {
  return countOnce(observed.repositories);
}

/** Titles of one kind, oldest first. */
export async function titles(sandbox: GitSandbox, asked: Asked, kind: Evidence['kind'] = 'commit'): Promise<string[]> {
  const observed = await observe(sandbox, asked);
  return allEvidence(observed)
    .filter((evidence) => evidence.kind === kind)
    .map(({ title }) => title);
}

export function problemCodes({ repositories, problems }: ObservedActivity): string[] {
  return [...problems, ...repositories.flatMap((repository) => repository.problems)].map(({ code }) => code);
}
