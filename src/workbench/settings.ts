import * as vscode from 'vscode';
import { isBucketId, type BucketId } from '../balance/bucket.ts';
import type { LeftToRhythm } from '../balance/rhythm.ts';
import type { SessionRules } from '../balance/session.ts';
import type { LeadCalendar } from '../balance/time.ts';
import { weekStartOf } from '../balance/weekStart.ts';
import { section, type SettingId } from './ids.ts';
import { isTimeZone } from './timeZone.ts';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
/** Expected hours where a day says nothing usable. */
const usualHours: Readonly<Record<(typeof weekdays)[number], number>> = {
  monday: 8,
  tuesday: 8,
  wednesday: 8,
  thursday: 8,
  friday: 8,
  saturday: 0,
  sunday: 0,
};

export type StatusBarStyle = 'full' | 'icon' | 'hidden';

/** The settings as the product uses them: every value checked, wrong ones replaced by the default. */
export interface Settings {
  readonly role: string;
  readonly band: number;
  /** As written; `balance/roles` judges it. */
  readonly roles: Readonly<Record<string, unknown>>;
  readonly calendar: LeadCalendar;
  /** Minutes, Monday first. */
  readonly weekPlan: readonly number[];
  /** As set; what is left to the rhythm has its default until `computeSnapshot` puts the rhythm in its place. */
  readonly sessionRules: SessionRules;
  readonly leftToRhythm: LeftToRhythm;
  /** What reviews count for. */
  readonly reviewBucket: BucketId;
  readonly myEmails: readonly string[];
  readonly statusBar: StatusBarStyle;
  /** Whether to ask, in the status bar, what an absence was. */
  readonly askAfterAway: boolean;
  /** Relative to the first workspace folder, forward slashes. */
  readonly checklistPath: string;
  /** Absolute, or empty for the private storage. */
  readonly journalFolder: string;
  /** Settings whose value could not be used. */
  readonly wrong: readonly SettingId[];
}

/** The one setting a start needs; all of them need `Intl`, whose first use takes some 15 ms. */
export function readStatusBarStyle(): StatusBarStyle {
  const found = vscode.workspace.getConfiguration(section).get<unknown>('statusBar' satisfies SettingId);
  return isStatusBarStyle(found) ? found : 'full';
}

/** Reads the settings. Hand-edited values may have any shape, so each is checked. */
export function readSettings(): Settings {
  const configuration = vscode.workspace.getConfiguration(section);
  const wrong: SettingId[] = [];

  function value<T>(id: SettingId, fits: (value: unknown) => value is T, otherwise: T): T {
    const found = configuration.get<unknown>(id);
    if (fits(found)) return found;
    if (found !== undefined) wrong.push(id);
    return otherwise;
  }
  const gap = value('sessionGap', withinOrNull(10, 480), null);
  const leadIn = value('sessionLeadIn', withinOrNull(0, 240), null);
  const hours = value('workingHours', isRecord, {});
  const weekStart = value('weekStart', isWeekStart, 'auto');
  const weekPlan = weekdays.map((day) => {
    const planned = hours[day] ?? usualHours[day];
    if (typeof planned === 'number' && planned >= 0 && planned <= 24) return Math.round(planned * 60);
    wrong.push('workingHours');
    return usualHours[day] * 60;
  });
  return {
    role: value('role', isString, 'techLead'),
    band: value('band', within(0, 50), 10),
    roles: value('roles', isRecord, {}),
    calendar: {
      timeZone: value('timeZone', isTimeZoneOrEmpty, '') || Intl.DateTimeFormat().resolvedOptions().timeZone,
      rolloverHour: value('dayStartsAt', within(0, 12), 0),
      weekStart: weekStart === 'auto' ? weekStartOf(vscode.env.language) : weekdays.indexOf(weekStart) + 1,
    },
    weekPlan,
    sessionRules: {
      gap: gap ?? 120,
      leadIn: leadIn ?? 30,
      directedWeight: value('directedWeight', within(0, 100), 50) / 100,
    },
    leftToRhythm: { gap: gap === null, leadIn: leadIn === null },
    reviewBucket: value('reviewsCountFor', isBucketId, 'building'),
    myEmails: value('myEmails', isStrings, [])
      .map((mail) => mail.trim())
      .filter((mail) => mail !== ''),
    statusBar: value('statusBar', isStatusBarStyle, 'full'),
    askAfterAway: value('askAfterAway', isBoolean, true),
    checklistPath: value('checklistPath', isString, '.tech-lead/responsibilities.yaml'),
    journalFolder: value('journalFolder', isString, '').trim(),
    wrong,
  };
}

function within(low: number, high: number): (value: unknown) => value is number {
  return (value): value is number =>
    typeof value === 'number' && Number.isInteger(value) && value >= low && value <= high;
}

function withinOrNull(low: number, high: number): (value: unknown) => value is number | null {
  const isWithin = within(low, high);
  return (value): value is number | null => value === null || isWithin(value);
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(isString);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isWeekStart(value: unknown): value is (typeof weekdays)[number] | 'auto' {
  return value === 'auto' || weekdays.some((day) => day === value);
}

function isStatusBarStyle(value: unknown): value is StatusBarStyle {
  return value === 'full' || value === 'icon' || value === 'hidden';
}

function isTimeZoneOrEmpty(value: unknown): value is string {
  return isString(value) && (value === '' || isTimeZone(value));
}
