import { ana, ben, chloe, mates, type Person } from './people.ts';
import type { DiaryDay } from './diary.ts';
import { secondsAt } from './localTime.ts';
import type { PlannedHistory } from './plannedCommit.ts';
import { randomFrom, type Random } from './random.ts';
import { billingApi, type RepositoryTheme, webApp } from './subjects.ts';
import { TeamHistory } from './teamHistory.ts';

interface Happening {
  readonly at: number;
  readonly happen: () => void;
}

/** The themes' histories, from the lead's traces (in order) and the mates' own days. */
export function planHistories(
  days: readonly DiaryDay[],
  traces: readonly number[],
  now: number,
  seed: number,
): Map<RepositoryTheme, PlannedHistory> {
  const [firstDay] = days;
  const begun = secondsAt(firstDay?.day ?? '2000-01-03', 7 * 60);
  const billing = new TeamHistory(billingApi, begun, randomFrom(seed));
  const web = new TeamHistory(webApp, begun + 300, randomFrom(seed + 1));
  const happenings = [
    ...leadsWork(traces, billing, web, randomFrom(seed + 2)),
    ...teamsWork(days, billing, web, randomFrom(seed + 3)),
  ];
  for (const { happen } of happenings.filter(({ at }) => at <= now).toSorted((a, b) => a.at - b.at)) happen();
  return new Map([
    [billingApi, billing.finish(now)],
    [webApp, web.finish(now)],
  ]);
}

/** The lead stays with one repository for a while. */
function leadsWork(traces: readonly number[], billing: TeamHistory, web: TeamHistory, random: Random): Happening[] {
  let repository = billing;
  return traces.map((at) => {
    if (random.chance(25)) repository = repository === billing ? web : billing;
    const current = repository;
    return { at, happen: () => current.leadWorks(at) };
  });
}

function teamsWork(days: readonly DiaryDay[], billing: TeamHistory, web: TeamHistory, random: Random): Happening[] {
  const places = new Map<Person, readonly TeamHistory[]>([
    [ana, [billing]],
    [ben, [web]],
    [chloe, [billing, web]],
  ]);
  return days.flatMap(({ day }, index) => {
    const at = (from: number, to: number): number => secondsAt(day, random.between(from, to)) + random.between(0, 59);
    const work = mates.flatMap((mate) =>
      Array.from({ length: random.between(1, 4) }, () => {
        const own = places.get(mate) ?? [];
        const repository = own[random.between(0, own.length - 1)] ?? web;
        const when = at(9 * 60, 17 * 60 + 30);
        return { at: when, happen: () => repository.mateWorks(mate, when) };
      }),
    );
    const night = at(300, 330);
    const bumped = index % 10 < 5 ? billing : web;
    return index % 5 === 1 ? [...work, { at: night, happen: () => bumped.botWorks(night) }] : work;
  });
}
