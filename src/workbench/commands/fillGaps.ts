import { isDeepStrictEqual } from 'node:util';
import * as vscode from 'vscode';
import { addDays, isDay, lastWeekday } from '../../balance/days.ts';
import type { Gap, NotWork } from '../../balance/gaps.ts';
import type { Period } from '../../balance/period.ts';
import { Turns } from '../../journal/turns.ts';
import type { EntryParts } from '../entryParts.ts';
import { contextKeys, section } from '../ids.ts';
import { gapButtons, gapKey, gapLine, gapRows, openGaps, type GapAnswer, type GapItem } from '../gapRows.ts';
import { readNotWork, sayNotWork, type NotWorkParts } from '../notWork.ts';
import type { Snapshot } from '../snapshot.ts';
import { tellChange } from '../tellChange.ts';
import { bucketKey } from '../words.ts';
import { logTime } from './logTime.ts';
import { undo } from './undo.ts';

/** What the keys of the manifest run while the gaps are open, and only then. */
const answerCommand = `${section}.answerGap`;

type FillParts = EntryParts & NotWorkParts;

/**
 * Lists the working time that is not accounted for, of the week with a day that is given or of the shown
 * period; one key each says what it was.
 */
export async function fillGaps(parts: FillParts, day?: unknown): Promise<void> {
  const gapsOf = (snapshot: Snapshot, notWork: readonly NotWork[]) =>
    openGaps(snapshot, periodIn(snapshot, day), notWork);
  let typing = await askForGaps(parts, gapsOf, 0);
  while (typing !== undefined) {
    await logTime(parts, gapLine(typing.gap));
    typing = await askForGaps(parts, gapsOf, typing.index);
  }
}

function periodIn({ balance, settings }: Snapshot, day: unknown): Period {
  if (typeof day !== 'string' || !isDay(day)) return balance.period;
  const from = lastWeekday(day, settings.calendar.weekStart);
  return { kind: 'custom', from, to: addDays(from, 6) };
}

/** Answers gap after gap; comes back when the lead leaves, or wants to type more about one. */
async function askForGaps(
  parts: FillParts,
  gapsOf: (snapshot: Snapshot, notWork: readonly NotWork[]) => Gap[],
  index: number,
): Promise<{ readonly gap: Gap; readonly index: number } | undefined> {
  const snapshot = await parts.model.snapshot();
  let notWork = await readNotWork(parts);
  const buttons = gapButtons();
  const undoButton = { iconPath: new vscode.ThemeIcon('discard'), tooltip: vscode.l10n.t('Undo Last Change') };
  const pick = vscode.window.createQuickPick<GapItem>();
  pick.title = vscode.l10n.t('Fill the Gaps');
  pick.placeholder = vscode.l10n.t('s strategy, p people, b building, x not work; Enter to say more; Escape when done');
  let gaps: readonly Gap[] = [];
  let chosen: Gap | undefined;
  // What was answered and is not written yet is not shown again.
  let waiting = 0;
  const turns = new Turns();
  const failed = Promise.withResolvers<never>();
  const writes: Promise<void>[] = [];

  const show = (shown: readonly Gap[], at: number) => {
    gaps = shown;
    pick.items = gapRows(gaps, buttons);
    pick.buttons = parts.history.canUndo ? [undoButton] : [];
    chosen = gaps[Math.min(at, gaps.length - 1)];
    pick.activeItems = pick.items.filter(({ gap }) => gap !== undefined && gap === chosen);
  };
  const showAgain = () => {
    const { current = snapshot } = parts.model;
    const at = chosen === undefined ? 0 : gaps.indexOf(chosen);
    const key = chosen && gapKey(chosen);
    const open = gapsOf(current, notWork);
    pick.buttons = parts.history.canUndo ? [undoButton] : [];
    // Rows that are drawn anew take the focus back to where it was: the lead may have moved on by now.
    if (isDeepStrictEqual(open, gaps)) return;
    const same = open.findIndex((gap) => gapKey(gap) === key);
    show(open, same < 0 ? Math.max(0, at) : same);
  };
  const write = async (work: () => Promise<void>) => {
    waiting += 1;
    try {
      await turns.run(work);
      // Said, or taken back.
      notWork = await readNotWork(parts);
      waiting -= 1;
      if (waiting === 0) showAgain();
    } catch (error) {
      failed.reject(error);
    }
  };
  const answer = (gap: Gap, what: GapAnswer) => {
    const { on, at, minutes } = gap;
    const work = async () => {
      if (what === 'notWork') return sayNotWork(parts, gap);
      const entry = await parts.journal.add({ on, at, minutes, bucket: what });
      return tellChange(parts, { kind: 'logged', entry });
    };
    writes.push(write(work));
    show(
      gaps.filter((each) => each !== gap),
      gaps.indexOf(gap),
    );
  };

  // A key that reached the box would filter the rows, which puts the first one in the place of the chosen one.
  const keys = vscode.commands.registerCommand(answerCommand, (what: unknown) => {
    const known = buttons.find(({ answer: each }) => each === what || (each !== 'notWork' && bucketKey(each) === what));
    if (known !== undefined && chosen !== undefined) answer(chosen, known.answer);
  });
  void vscode.commands.executeCommand('setContext', contextKeys.fillingGaps, true);
  const ended = new Promise<{ gap: Gap; index: number } | undefined>((resolve) => {
    pick.onDidChangeValue((value) => {
      if (value !== '') pick.value = '';
    });
    pick.onDidChangeActive(([item]) => {
      if (item?.gap !== undefined && gaps.includes(item.gap)) chosen = item.gap;
    });
    pick.onDidTriggerItemButton(({ button, item: { gap } }) => {
      const pressed = buttons.find((each) => each === button);
      if (pressed !== undefined && gap !== undefined) answer(gap, pressed.answer);
    });
    pick.onDidTriggerButton(() => writes.push(write(() => undo(parts))));
    pick.onDidAccept(() => {
      if (chosen !== undefined) resolve({ gap: chosen, index: gaps.indexOf(chosen) });
      pick.hide();
    });
    pick.onDidHide(() => resolve(undefined));
    show(gapsOf(snapshot, notWork), index);
    pick.show();
  });
  try {
    const result = await Promise.race([ended, failed.promise]);
    // What was answered last is written before the next box opens, or the lead hears why not.
    await Promise.all(writes);
    return await Promise.race([failed.promise, Promise.resolve(result)]);
  } finally {
    void vscode.commands.executeCommand('setContext', contextKeys.fillingGaps, false);
    keys.dispose();
    pick.dispose();
  }
}
