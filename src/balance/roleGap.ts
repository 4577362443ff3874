import type { Balance, Standing } from './balance.ts';
import { bucketIds, perBucket, type PerBucket } from './bucket.ts';
import { standingOf } from './judgement.ts';
import type { Role } from './role.ts';
import type { Session } from './session.ts';

/** How one bucket of a period would have to change in another role. Minutes. */
export interface BucketGap {
  readonly standing: Standing;
  /** To the target of the same accounted time; more is positive. 0 within the band. */
  readonly toTarget: number;
  /** The least that would do: to the nearer edge of the band. */
  readonly toBand: number;
}

export interface RoleGap {
  readonly role: Role;
  readonly perBucket: PerBucket<BucketGap>;
  /** False while too little is accounted for to compare. */
  readonly enough: boolean;
}

/** What a period asks to be done more and less of, were the role this one. */
export function roleGap({ buckets, accounted, coverage }: Balance, role: Role): RoleGap {
  return {
    role,
    enough: coverage.enough,
    perBucket: perBucket((id) => {
      const target = role.targets[id];
      const standing = standingOf(buckets[id].share, target);
      const edge = standing === 'below' ? target.low : target.high;
      const upTo = (share: number): number => Math.round((accounted * share) / 100) - buckets[id].minutes.likely;
      return standing === 'within'
        ? { standing, toTarget: 0, toBand: 0 }
        : { standing, toTarget: upTo(target.share), toBand: upTo(edge) };
    }),
  };
}

/** Building that could be handed over: all of a repository. */
export interface RepositoryWork {
  readonly repository: string;
  readonly minutes: number;
  /** Stretches of work it was met in. */
  readonly sessions: number;
}

/** Where observed building time went, the most first. */
export function buildingByRepository({ observed }: Balance): RepositoryWork[] {
  const work = new Map<string, { minutes: number; sessions: number }>();
  for (const session of observed.sessions) {
    const minutes = new Map<string, number>();
    for (const { evidence, bucket, minutes: counted } of session.evidence) {
      if (bucket !== 'building') continue;
      minutes.set(evidence.repository, (minutes.get(evidence.repository) ?? 0) + counted);
    }
    for (const [repository, counted] of minutes) {
      const known = work.get(repository);
      work.set(repository, { minutes: (known?.minutes ?? 0) + counted, sessions: (known?.sessions ?? 0) + 1 });
    }
  }
  return [...work]
    .map(([repository, counted]) => ({ repository, ...counted }))
    .filter(({ minutes }) => minutes > 0)
    .toSorted((a, b) => b.minutes - a.minutes || (a.repository < b.repository ? -1 : 1));
}

/** The stretches with the most building, the longest first. */
export function longestBuilding({ observed }: Balance, most: number): Session[] {
  return observed.sessions
    .filter((session) => session.perBucket.building.likely > 0)
    .toSorted((a, b) => b.perBucket.building.likely - a.perBucket.building.likely || a.start - b.start)
    .slice(0, most);
}

/** Buckets that ask for a change, those that ask for more first. */
export function bucketsToChange({ perBucket }: RoleGap): (typeof bucketIds)[number][] {
  return bucketIds
    .filter((id) => perBucket[id].standing !== 'within')
    .toSorted((a, b) => perBucket[b].toTarget - perBucket[a].toTarget);
}
