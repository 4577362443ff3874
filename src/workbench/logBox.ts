import * as vscode from 'vscode';
import type { LogItem } from './logItem.ts';
import { inBackground } from './report.ts';
import { tellError } from './tellError.ts';

export interface LogBoxOptions<T> {
  readonly title: string;
  readonly placeholder: string;
  /** What is in the box when it opens. */
  readonly initial?: string | undefined;
  /**
   * How the typed text is understood, and what is offered for it.
   *
   * @param later is given what the rows wait for; they are asked for anew after it.
   */
  readonly rows: (typed: string, later: (work: Promise<unknown>) => void) => readonly LogItem<T>[];
}

/**
 * One box in which to type, with rows that show at each key what Enter does, and `write` doing it. What cannot
 * be written is told, and the box comes back with it: nobody types twice.
 * Returns what was written; `undefined` when the lead left.
 */
export async function logBox<T, W>(
  options: LogBoxOptions<T>,
  write: (draft: T) => Promise<W>,
  log: vscode.LogOutputChannel,
): Promise<{ readonly written: W } | undefined> {
  let asked = await ask(options, options.initial ?? '', false);
  while (asked.draft !== undefined) {
    try {
      return { written: await write(asked.draft) };
    } catch (error) {
      inBackground(tellError(error, log), log); // it waits until its message is closed
      asked = await ask(options, asked.typed, true);
    }
  }
  return undefined;
}

interface Asked<T> {
  /** Undefined when the lead left. */
  readonly draft: T | undefined;
  readonly typed: string;
}

/** @param stays whether the box remains while the lead looks at something else, such as a file to mend. */
async function ask<T>(
  { title, placeholder, rows }: LogBoxOptions<T>,
  initial: string,
  stays: boolean,
): Promise<Asked<T>> {
  const pick = vscode.window.createQuickPick<LogItem<T>>();
  pick.title = title;
  pick.placeholder = placeholder;
  pick.matchOnDescription = false;
  pick.ignoreFocusOut = stays;
  // The rows on screen trail behind the typing; what was chosen from older rows is not what was meant.
  let rowsAreOld = false;
  let shownFor: string | undefined;
  const failed = Promise.withResolvers<never>();
  const later = async (work: Promise<unknown>) => {
    try {
      await work;
      shownFor = undefined;
      show(pick.value.trim());
    } catch (error) {
      failed.reject(error);
    }
  };
  const show = (typed: string) => {
    // The editor reports what is put into the box as if it were typed; new rows would undo an arrow key.
    if (typed === shownFor) return;
    shownFor = typed;
    rowsAreOld = typed !== '';
    pick.items = rows(typed, (work) => void later(work));
  };
  const chosen = (): LogItem<T> | undefined => {
    const choices = pick.items.filter((item) => item.draft !== undefined || item.completion !== undefined);
    if (pick.value.trim() !== '' && choices.length === 1) return choices[0];
    return rowsAreOld ? undefined : pick.selectedItems[0];
  };

  const chosenOrLeft = new Promise<T | undefined>((resolve) => {
    pick.onDidChangeValue((value) => show(value.trim()));
    pick.onDidChangeActive(() => {
      rowsAreOld = false;
    });
    pick.onDidAccept(() => {
      const item = chosen();
      if (item?.draft !== undefined) {
        resolve(item.draft);
        pick.hide();
      } else if (item?.completion !== undefined) {
        pick.value = item.completion;
        show(pick.value.trim());
      }
    });
    pick.onDidHide(() => resolve(undefined));
    show(initial.trim());
    pick.show();
    // A text that is there when the box opens is selected, and the first key would replace it. An
    // empty one is not set at all: it would wipe out what a quick hand has typed already.
    if (initial !== '') pick.value = initial;
  });
  try {
    return { draft: await Promise.race([chosenOrLeft, failed.promise]), typed: pick.value };
  } finally {
    pick.dispose();
  }
}
