import { bucketIds, perBucket, type PerBucket } from './bucket.ts';
import { defaultBand, defaultRoleId, knownShares, type KnownRoleId, type Role } from './role.ts';

/** A role as the lead writes it into the settings. Shares and band in percentage points. */
export interface CustomRole extends PerBucket<number> {
  readonly id: string;
  readonly name: string;
  /** Its own band, on either side of each share. */
  readonly band?: number | undefined;
}

export type RoleProblem = 'noId' | 'noName' | 'idTaken' | 'shareOutOfRange' | 'sharesDoNotAddUp' | 'bandOutOfRange';

/** Either a role, or why the definition makes none. */
export type RoleReading = { readonly role: Role } | { readonly problem: RoleProblem };

export function isKnownRoleId(id: string): id is KnownRoleId {
  return Object.hasOwn(knownShares, id);
}

/** A role that ships. `band` as in `Target`, cut off at 0 and 100. */
export function knownRole(id: KnownRoleId, band: number = defaultBand): Role {
  return { id, targets: targetsOf(knownShares[id], band) };
}

/** `band` is used where the role has none of its own. The ids of the roles that ship are taken. */
export function customRole(definition: CustomRole, band: number = defaultBand): RoleReading {
  const problem = problemOf(definition, definition.band ?? band);
  if (problem !== undefined) return { problem };
  const { id, name } = definition;
  return { role: { id, name, targets: targetsOf(definition, definition.band ?? band) } };
}

/** The role with this id among those that ship and `custom`; Tech Lead when there is none. */
export function findRole(
  id: string,
  custom: readonly Role[],
  band: number = defaultBand,
): { readonly role: Role; readonly unknown: boolean } {
  const role = isKnownRoleId(id) ? knownRole(id, band) : custom.find((each) => each.id === id);
  return { role: role ?? knownRole(defaultRoleId, band), unknown: role === undefined };
}

function targetsOf(shares: PerBucket<number>, band: number): Role['targets'] {
  return perBucket((bucket) => {
    const share = shares[bucket];
    return { share, low: Math.max(0, share - band), high: Math.min(100, share + band) };
  });
}

function problemOf(definition: CustomRole, band: number): RoleProblem | undefined {
  const shares = bucketIds.map((bucket) => definition[bucket]);
  if (definition.id.trim() === '') return 'noId';
  if (definition.name.trim() === '') return 'noName';
  if (isKnownRoleId(definition.id)) return 'idTaken';
  if (!shares.every(isPercentage)) return 'shareOutOfRange';
  // Tenths such as 33.3 + 33.3 + 33.4 miss 100 by a rounding error.
  if (Math.abs(shares.reduce((sum, share) => sum + share, 0) - 100) > 1e-6) return 'sharesDoNotAddUp';
  return isPercentage(band) ? undefined : 'bandOutOfRange';
}

/** False for NaN too. */
function isPercentage(value: number): boolean {
  return value >= 0 && value <= 100;
}
