import * as vscode from 'vscode';
import type { TimeEntry } from '../balance/entry.ts';
import type { RunningTimer } from '../balance/timerEnd.ts';
import type { TakenBack, Trace } from '../journal/trace.ts';
import type { Change } from './change.ts';
import type { EntryParts } from './entryParts.ts';
import { HumanError } from './humanError.ts';
import { tellChange } from './tellChange.ts';
import type { Timer } from './timer.ts';
import type { UndoStack } from './undoStack.ts';

/** What the commands of the timer work with. */
export interface TimerParts extends EntryParts {
  readonly timer: Timer;
  readonly history: UndoStack;
}

/** What becomes of a running timer. */
interface TimerEnd {
  /** What is logged, if anything. */
  readonly draft: Omit<TimeEntry, 'id'> | undefined;
  /** What runs from then on. */
  readonly next: RunningTimer | undefined;
  readonly change: (entry: TimeEntry | undefined) => Change;
}

/**
 * Ends a timer and logs what it timed as one step, which can be taken back as one. No other window can do
 * the same meanwhile, and the timer goes on when nothing can be logged.
 *
 * @throws {HumanError}
 */
export async function endTimer(parts: TimerParts, was: RunningTimer, { draft, next, change }: TimerEnd): Promise<void> {
  const { timer, journal, history } = parts;
  const trace: Trace = [];
  let entry: TimeEntry | undefined;
  try {
    const ended = await timer.exchange(was, next, async () => {
      if (draft !== undefined) entry = await journal.look((each) => each.add(draft, trace));
    });
    // The lead was asked about the journal for so long that another window was faster.
    if (!ended) {
      throw new HumanError(
        vscode.l10n.t('The timer was stopped or switched in another window meanwhile, so nothing was logged here.'),
      );
    }
  } catch (error) {
    // What runs on is not logged, or it would be logged twice.
    if (trace.length > 0) await journal.look((each) => each.takeBack(trace));
    throw error;
  }
  const done = change(entry);
  history.push({
    change: done,
    takeBack: async (): Promise<TakenBack> => {
      const undone =
        trace.length === 0 ? { takenBack: 0, kept: 0 } : await journal.look((each) => each.takeBack(trace));
      // What stays logged is not timed a second time.
      if (undone.kept > 0) return undone;
      const isBack = await timer.exchange(next, was);
      return { takenBack: undone.takenBack + Number(isBack), kept: Number(!isBack) };
    },
  });
  await tellChange(parts, done);
}
