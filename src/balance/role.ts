import type { PerBucket } from './bucket.ts';

/** What a role asks of one bucket, in percent of the accounted time. */
export interface Target {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

export interface Role {
  readonly id: string;
  /** Absent for the three roles that ship; the host words those. */
  readonly name?: string | undefined;
  readonly targets: PerBucket<Target>;
}

/** Shares of the roles that ship: rough estimates, the centre of an editable band. */
export const knownShares = {
  techLead: { strategy: 30, people: 10, building: 60 },
  engineeringManager: { strategy: 30, people: 50, building: 20 },
  productManager: { strategy: 80, people: 10, building: 10 },
} as const satisfies Record<string, PerBucket<number>>;

export type KnownRoleId = keyof typeof knownShares;

export const defaultRoleId: KnownRoleId = 'techLead';

/** Percentage points on either side of a target, unless the lead says otherwise. */
export const defaultBand = 10;
