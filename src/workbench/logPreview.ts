import * as vscode from 'vscode';
import { bucketIds, type BucketId } from '../balance/bucket.ts';
import type { TimeEntry } from '../balance/entry.ts';
import { editedEntry } from '../balance/logFormat.ts';
import type { LogProblem, LogReading, LogResult } from '../balance/logReading.ts';
import { balanceWith } from './computeSnapshot.ts';
import { entryChanges } from './entryChanges.ts';
import type { LogItem } from './logItem.ts';
import { logProblemText } from './logProblemText.ts';
import type { Snapshot } from './snapshot.ts';
import { bucketShortName, dayText, duration, percent, withoutIcons } from './words.ts';

const commonMinutes = [15, 30, 60] as const;

/**
 * How the typed text is understood, first of all; what is missing is offered as choices.
 *
 * @param original the entry that is being edited, if one is: the rows say what changes then.
 */
export function logPreview(
  snapshot: Snapshot,
  { reading, problems }: LogResult,
  typed: string,
  original?: TimeEntry,
): LogItem[] {
  const { bucket, minutes } = reading;
  const outOfRange = problems.find((problem) => problem.code === 'minutesOutOfRange');
  if (outOfRange !== undefined) return [telling(logProblemText(outOfRange))];
  const said = problems.filter(({ code }) => code !== 'missingBucket' && code !== 'missingMinutes');
  if (minutes === undefined) {
    const offers = commonMinutes.map((amount): LogItem => ({
      label: duration(amount),
      alwaysShow: true,
      // After a `--` all is note.
      completion: /(^|\s)--(\s|$)/.test(typed) ? `${amount}m ${typed}` : `${typed} ${amount}m`,
    }));
    return [telling(vscode.l10n.t('How long? Add a duration such as 30, 1h30 or 1.5h'), hints(said)), ...offers];
  }
  if (bucket === undefined) {
    return bucketIds.map((id, index) =>
      row(snapshot, draftOf(reading, id, minutes), index === 0 ? said : [], original),
    );
  }
  return [row(snapshot, draftOf(reading, bucket, minutes), said, original)];
}

/** One entry as a row: "People · 30 min · today · 22 % → 26 %". */
export function row(
  snapshot: Snapshot,
  draft: Omit<TimeEntry, 'id'>,
  problems: readonly LogProblem[] = [],
  original?: TimeEntry,
): LogItem {
  const when = [draft.on === snapshot.today ? vscode.l10n.t('today') : dayText(draft.on), draft.at]
    .filter(Boolean)
    .join(' ');
  const what = original
    ? entryChanges(original, editedEntry(original, draft))
    : [draft.note ?? '', draft.responsibility === undefined ? '' : `#${draft.responsibility}`];
  const detail = [...what, ...problems.map(logProblemText)];
  return {
    label: [bucketShortName(draft.bucket), duration(draft.minutes), when, effect(snapshot, draft, original)]
      .filter((part) => part !== '')
      .join(' · '),
    detail: withoutIcons(detail.filter((part) => part !== '').join(' · ')),
    alwaysShow: true,
    draft,
  };
}

/** "22 % → 26 %": the bucket's share before and after; empty for a day outside the shown period. */
function effect(snapshot: Snapshot, draft: Omit<TimeEntry, 'id'>, original: TimeEntry | undefined): string {
  const { balance } = snapshot;
  const { from, to } = balance.period;
  if (![draft, original].some((entry) => entry !== undefined && from <= entry.on && entry.on <= to)) return '';
  const before = balance.buckets[draft.bucket].share;
  const after = balanceWith(snapshot, draft, original?.id).buckets[draft.bucket].share;
  const [was, is] = [percent(before), percent(after)];
  return original !== undefined && was === is ? '' : `${was} → ${is}`;
}

function draftOf(
  { on, at, note, responsibility }: LogReading,
  bucket: BucketId,
  minutes: number,
): Omit<TimeEntry, 'id'> {
  return { on, at, minutes, bucket, note: note === '' ? undefined : note, responsibility };
}

/** A row that only tells. */
export function telling(label: string, detail = ''): LogItem<never> {
  return { label: withoutIcons(label), detail: withoutIcons(detail), alwaysShow: true };
}

function hints(problems: readonly LogProblem[]): string {
  return problems.map(logProblemText).join(' · ');
}
