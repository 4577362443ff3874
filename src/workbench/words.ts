import * as vscode from 'vscode';
import type { MinuteRange } from '../balance/balance.ts';
import type { BucketId } from '../balance/bucket.ts';
import type { Period, PeriodKind } from '../balance/period.ts';
import type { Day } from '../balance/time.ts';
import { currentMinute } from './clock.ts';

/** Words and figures every surface shares, in the language of the editor. */

/** The language our words are in: English where there is no translation for the editor's. */
export function shownLanguage(): string {
  return vscode.l10n.bundle === undefined ? 'en' : vscode.env.language;
}

export function bucketName(id: BucketId): string {
  switch (id) {
    case 'strategy':
      return vscode.l10n.t('Strategy & alignment');
    case 'people':
      return vscode.l10n.t('People management');
    case 'building':
      return vscode.l10n.t('Building software');
  }
}

/** A picture of the editor's that stands for a bucket, beside a word for it. */
export function bucketIcon(id: BucketId): string {
  return { strategy: 'compass', people: 'person', building: 'tools' }[id];
}

/** One word, for a place where the full name does not fit. */
export function bucketShortName(id: BucketId): string {
  switch (id) {
    case 'strategy':
      return vscode.l10n.t('Strategy');
    case 'people':
      return vscode.l10n.t('People');
    case 'building':
      return vscode.l10n.t('Building');
  }
}

/** The letter that stands for a bucket in the status bar, and that the log box takes for it. */
export function bucketLetter(id: BucketId): string {
  return bucketShortName(id).charAt(0);
}

/** The key that stands for a bucket in a question: its letter, as far as one key writes that. */
export function bucketKey(id: BucketId): string {
  const letter = bucketLetter(id).toLowerCase();
  return /^[a-z]$/.test(letter) ? letter : id.charAt(0);
}

export function periodName(kind: PeriodKind): string {
  switch (kind) {
    case 'thisWeek':
      return vscode.l10n.t('This week');
    case 'lastWeek':
      return vscode.l10n.t('Last week');
    case 'last4Weeks':
      return vscode.l10n.t('Last 4 weeks');
    case 'thisQuarter':
      return vscode.l10n.t('This quarter');
    case 'custom':
      return vscode.l10n.t('Custom period');
  }
}

/** Role names: ours are localised, the lead's own are theirs. */
export function roleName(role: { readonly id: string; readonly name?: string | undefined }): string {
  switch (role.id) {
    case 'techLead':
      return vscode.l10n.t('Tech Lead');
    case 'engineeringManager':
      return vscode.l10n.t('Engineering Manager');
    case 'productManager':
      return vscode.l10n.t('Product Manager');
    default:
      return role.name ?? role.id;
  }
}

/** `45 min`, `2 h`, `8 h 40 min`. */
export function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return vscode.l10n.t('{0} min', rest);
  if (rest === 0) return vscode.l10n.t('{0} h', figure(hours));
  return vscode.l10n.t('{0} h {1} min', figure(hours), rest);
}

/** `19 h 30 min (15–23 h)`, `45 min (15 min–1 h 30 min)`: the likely value with its range, as far as the range says anything. */
export function durationRange(range: MinuteRange): string {
  const low = Math.round(range.low / 60);
  const high = Math.round(range.high / 60);
  // Of hours and hours, minutes say too much.
  if (range.low === range.high || (low === high && low > 2)) return duration(range.likely);
  if (low === 0 || low === high) {
    return vscode.l10n.t('{0} ({1}–{2})', duration(range.likely), duration(range.low), duration(range.high));
  }
  return vscode.l10n.t('{0} ({1}–{2} h)', duration(range.likely), figure(low), figure(high));
}

/** Made once, as that takes longer than a thousand figures. */
let wholeNumber: Intl.NumberFormat | undefined;

/** A whole number as the locale writes it: `1,250`, `1.250`. */
export function figure(value: number): string {
  wholeNumber ??= new Intl.NumberFormat(vscode.env.language, { maximumFractionDigits: 0 });
  return wholeNumber.format(value);
}

/** `commits, reviews`, `commits, reviews und releases`: things in a row, as the locale lists them. */
export function listText(parts: readonly string[]): string {
  return new Intl.ListFormat(vscode.env.language, { style: 'narrow' }).format(parts);
}

/** Whole percent as the locale writes it, with `~` when too little is accounted for. */
export function percent(share: number, certain = true): string {
  const text = new Intl.NumberFormat(vscode.env.language, { style: 'percent', maximumFractionDigits: 0 }).format(
    share / 100,
  );
  return certain ? text : `~${text}`;
}

/** `Fri, 20 Nov`, as the locale writes it. */
export function dayText(day: Day): string {
  return dateFormat({ weekday: 'short', day: 'numeric', month: 'short' }).format(noonOf(day));
}

/** `16 – 22 Nov`, with the year where it is not this one. */
export function periodText(period: Period): string {
  const thisYear = String(new Date(currentMinute() * 60_000).getFullYear());
  const familiar = period.from.startsWith(thisYear) && period.to.startsWith(thisYear);
  return dateFormat({ day: 'numeric', month: 'short', ...(familiar ? {} : { year: 'numeric' }) }).formatRange(
    noonOf(period.from),
    noonOf(period.to),
  );
}

/** The same with the year where it is not this one. */
export function datedText(day: Day): string {
  if (day.startsWith(String(new Date(currentMinute() * 60_000).getFullYear()))) return dayText(day);
  return dateFormat({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }).format(noonOf(day));
}

/** `Fri`, where a few days are shown and none of them twice. */
export function weekdayText(day: Day): string {
  return dateFormat({ weekday: 'short' }).format(noonOf(day));
}

/** `Friday`. */
export function longWeekday(day: Day): string {
  return dateFormat({ weekday: 'long' }).format(noonOf(day));
}

function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(vscode.env.language, { ...options, timeZone: 'UTC' });
}

/** A calendar day has no zone: noon in UTC, formatted in UTC, is that day everywhere. */
function noonOf(day: Day): Date {
  return new Date(`${day}T12:00:00Z`);
}

/** Text that VS Code would read as an icon, made harmless in labels. */
export function withoutIcons(text: string): string {
  return text.replaceAll('$(', '$\u200B(');
}
