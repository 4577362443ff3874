import { knownShares, type KnownRoleId, type Role } from '../balance/role.ts';
import { customRole, findRole, isKnownRoleId, knownRole } from '../balance/roles.ts';
import type { Settings } from './settings.ts';

/** A settings file with more than this is no list to choose from. */
const mostRoles = 100;

export interface RoleChoices {
  /** The role the lead chose; Tech Lead when that one cannot be used. */
  readonly role: Role;
  /** All that can be chosen, the three known ones first. */
  readonly usable: readonly Role[];
  /** Ids that are defined wrongly, or chosen and defined nowhere. */
  readonly unusable: readonly string[];
}

/** Reads the roles out of the settings, where people write them by hand. */
export function roleChoices({ role: chosen, roles, band }: Settings): RoleChoices {
  const custom: Role[] = [];
  const unusable: string[] = [];
  for (const [id, definition] of Object.entries(roles).slice(0, mostRoles)) {
    const reading = customRole(definitionOf(id, definition), band);
    if ('role' in reading) custom.push(reading.role);
    else unusable.push(id);
  }
  const { role, unknown } = findRole(chosen, custom, band);
  if (unknown && !unusable.includes(chosen)) unusable.push(chosen);
  const known = Object.keys(knownShares).filter((id): id is KnownRoleId => isKnownRoleId(id));
  return { role, usable: [...known.map((id) => knownRole(id, band)), ...custom], unusable };
}

/** A number that is none becomes NaN, which `customRole` refuses. */
function definitionOf(id: string, definition: unknown): Parameters<typeof customRole>[0] {
  const fields: Record<string, unknown> =
    typeof definition === 'object' && definition !== null ? { ...definition } : {};
  const number = (key: string) => (typeof fields[key] === 'number' ? fields[key] : Number.NaN);
  return {
    id,
    name: typeof fields.name === 'string' ? fields.name : id,
    strategy: number('strategy'),
    people: number('people'),
    building: number('building'),
    band: fields.band === undefined ? undefined : number('band'),
  };
}
