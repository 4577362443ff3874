import * as vscode from 'vscode';
import type { LogItem } from './logItem.ts';

export interface LogBoxOptions<T> {
  readonly title: string;
  readonly placeholder: string;
  /** What is in the box when it opens. */
  readonly initial?: string | undefined;
  /** How the typed text is understood, and what is offered for it. */
  readonly rows: (typed: string) => readonly LogItem<T>[];
}

/** One box in which to type, with rows that show at each key what Enter does; `undefined` when the lead left. */
export async function logBox<T>({ title, placeholder, initial = '', rows }: LogBoxOptions<T>): Promise<T | undefined> {
  const pick = vscode.window.createQuickPick<LogItem<T>>();
  pick.title = title;
  pick.placeholder = placeholder;
  pick.matchOnDescription = false;
  // The rows on screen trail behind the typing; what was chosen from older rows is not what was meant.
  let rowsAreOld = false;
  let shownFor: string | undefined;
  const show = (typed: string) => {
    // The editor reports what is put into the box as if it were typed; new rows would undo an arrow key.
    if (typed === shownFor) return;
    shownFor = typed;
    rowsAreOld = typed !== '';
    pick.items = rows(typed);
  };
  const chosen = (): LogItem<T> | undefined => {
    const choices = pick.items.filter((item) => item.draft !== undefined || item.completion !== undefined);
    if (pick.value.trim() !== '' && choices.length === 1) return choices[0];
    return rowsAreOld ? undefined : pick.selectedItems[0];
  };

  const draft = await new Promise<T | undefined>((resolve) => {
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
  pick.dispose();
  return draft;
}
