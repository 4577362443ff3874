import * as vscode from 'vscode';
import { clockOf, dayOf, dayStart, entryInterval } from '../balance/calendar.ts';
import { addDays } from '../balance/days.ts';
import type { TimeEntry } from '../balance/entry.ts';
import { parseLog } from '../balance/logGrammar.ts';
import { readClock } from '../balance/logWhen.ts';
import { nextTime, proposedEnds, type ProposedEnd, type RunningTimer, type TimerDoubt } from '../balance/timerEnd.ts';
import type { EpochMinute } from '../balance/time.ts';
import { usualEnd } from '../balance/workday.ts';
import { currentMinute } from './clock.ts';
import { logBox, type LogBoxOptions } from './logBox.ts';
import { logContext } from './logContext.ts';
import type { LogItem } from './logItem.ts';
import { logPreview, row } from './logPreview.ts';
import { logProblemText } from './logProblemText.ts';
import { signsOf } from './observedEvidence.ts';
import type { EntryParts } from './entryParts.ts';
import type { Snapshot } from './snapshot.ts';
import { bucketShortName, dayText } from './words.ts';

type Draft = Omit<TimeEntry, 'id'>;

/** What the lead says about a timer that was probably forgotten. */
export type TimerAnswer = { readonly draft: Draft } | 'running' | 'discard';

/** Asks until when, with proposals, and does what the answer means. */
export async function untilWhen(
  parts: EntryParts,
  running: RunningTimer,
  doubt: TimerDoubt,
  act: (answer: TimerAnswer) => Promise<void>,
): Promise<void> {
  const snapshot = await parts.model.snapshot();
  const { calendar } = snapshot.settings;
  const { since, bucket } = running;
  const [day, start] = [dayOf(since, calendar), clockOf(since, calendar)];
  const context = logContext(snapshot, parts.checklist.state.items);
  // A clock that is behind the start says nothing about when that was.
  const begin = doubt === 'clock' ? bucket : `${bucket} @${day} ${start}`;
  const typedRows = (typed: string): readonly LogItem<Draft>[] => {
    const [first = '', ...rest] = typed.split(/\s+/);
    const clock = readClock(first);
    if (clock === undefined || doubt === 'clock') {
      return logPreview(snapshot, parseLog(`${begin} ${typed}`, context), typed);
    }
    const end = nextTime(clock, since, calendar);
    if (end > currentMinute()) {
      return [{ label: logProblemText({ code: 'inFuture', word: first }), alwaysShow: true }];
    }
    const text = `${begin} ${end - since}m ${rest.join(' ')}`;
    return logPreview(snapshot, parseLog(text, context), text);
  };
  const options: LogBoxOptions<TimerAnswer> = {
    title: vscode.l10n.t('{0} Since {1} {2}: Until When?', bucketShortName(bucket), dayText(day), start),
    placeholder: vscode.l10n.t('A time such as 17:30, or a duration such as 1h30; a note may follow'),
    rows: (typed) =>
      typed === ''
        ? [...proposals(snapshot, running), ...otherAnswers()]
        : typedRows(typed).map(({ draft, ...item }) => ({ ...item, ...(draft && { draft: { draft } }) })),
  };
  await logBox(options, act, parts.log);
}

function proposals(snapshot: Snapshot, running: RunningTimer): LogItem<TimerAnswer>[] {
  const { calendar } = snapshot.settings;
  const { since, bucket } = running;
  const now = currentMinute();
  const [on, at] = [dayOf(since, calendar), clockOf(since, calendar)];
  const ends = proposedEnds(running, { now, signs: signsOf(snapshot), plannedEnd: plannedEnd(snapshot, since) });
  return ends.map((end) => {
    const draft = { on, at, minutes: end.at - since, bucket };
    const label = vscode.l10n.t('Until {0}, {1}', clockOf(end.at, calendar), endName(end));
    return { label, detail: row(snapshot, draft).label, alwaysShow: true, draft: { draft } };
  });
}

/** When the day on which the timer was started usually ends. */
function plannedEnd({ settings, written, ...snapshot }: Snapshot, since: EpochMinute): EpochMinute | undefined {
  const { calendar, weekPlan } = settings;
  const day = dayOf(since, calendar);
  const [begin, end] = [dayStart(day, calendar), dayStart(addDays(day, 1), calendar)];
  const starts = written.entries
    .filter(({ on }) => on === day)
    .flatMap((entry) => entryInterval(entry, calendar)?.start ?? []);
  const signs = [...signsOf(snapshot), ...starts].filter((at) => begin <= at && at < end);
  return usualEnd(day, Math.min(since, ...signs), { weekPlan, leave: written.leave });
}

function endName({ kind }: ProposedEnd): string {
  switch (kind) {
    case 'commit':
      return vscode.l10n.t('the last commit or review');
    case 'lastUse':
      return vscode.l10n.t('the last time you were here');
    case 'plannedEnd':
      return vscode.l10n.t('the usual end of that day');
    case 'now':
      return vscode.l10n.t('which is now');
  }
}

function otherAnswers(): LogItem<TimerAnswer>[] {
  return [
    { label: '', kind: vscode.QuickPickItemKind.Separator },
    { label: `$(watch) ${vscode.l10n.t('It Is Still Running')}`, alwaysShow: true, draft: 'running' },
    { label: `$(trash) ${vscode.l10n.t('Discard')}`, alwaysShow: true, draft: 'discard' },
  ];
}
