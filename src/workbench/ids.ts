import type { CommandId } from './commandIds.ts';

/** Every id the manifest and the code share. A test compares them with package.json. */

export const section = 'techLeadBalance';

/** The full id of a command, as the manifest spells it. */
export function commandName(id: CommandId): string {
  return `${section}.${id}`;
}

export const viewIds = {
  balance: `${section}.balance`,
  responsibilities: `${section}.responsibilities`,
  evidence: `${section}.evidence`,
} as const;

export const contextKeys = {
  canUndo: `${section}.canUndo`,
  timerRunning: `${section}.timerRunning`,
  /** Whether this window asks what the lead did while away. */
  wasAway: `${section}.wasAway`,
  /** The gaps are open, and their keys mean something. */
  fillingGaps: `${section}.fillingGaps`,
  /** `ready`, `missing`, `broken`, `empty`, `misplaced` or `noFolder`. */
  checklist: `${section}.checklist`,
  /** Why there is no evidence, should there be none: `reading`, `nothing`, `untrusted`, `virtual` or `noFolder`. */
  evidence: `${section}.evidenceState`,
} as const;

export const settingIds = [
  'role',
  'band',
  'roles',
  'workingHours',
  'weekStart',
  'dayStartsAt',
  'timeZone',
  'myEmails',
  'sessionGap',
  'sessionLeadIn',
  'directedWeight',
  'reviewsCountFor',
  'statusBar',
  'askAfterAway',
  'checklistPath',
  'journalFolder',
] as const;

export type SettingId = (typeof settingIds)[number];
