import * as vscode from 'vscode';
import type { Day } from '../../balance/time.ts';
import type { Responsibility } from '../../balance/responsibility.ts';
import { currentMinute } from '../clock.ts';
import { commandName } from '../ids.ts';
import { Lifetime } from '../lifetime.ts';
import { lastDoneText } from '../responsibilityWords.ts';
import { readSettings } from '../settings.ts';
import { asked } from './asked.ts';
import type { FeatureParts } from './languageFeatures.ts';

/** Above each responsibility of the checklist: when it was done last, and a click that says it was today. */
export class DoneLenses implements vscode.CodeLensProvider, vscode.Disposable {
  readonly #lifetime = new Lifetime();
  readonly #changed = this.#lifetime.own(new vscode.EventEmitter<void>());
  readonly #files: FeatureParts['files'];
  readonly #texts: FeatureParts['texts'];
  readonly #checklist: FeatureParts['checklist'];

  readonly onDidChangeCodeLenses = this.#changed.event;

  constructor({ files, texts, checklist }: FeatureParts) {
    this.#files = files;
    this.#texts = texts;
    this.#checklist = checklist;
    // Another day or week start is another text, although the file is the same.
    this.#lifetime.own(checklist.onDidChange(() => this.#changed.fire()));
  }

  async provideCodeLenses(document: vscode.TextDocument): Promise<vscode.CodeLens[]> {
    if (this.#files.kindOf(document) !== 'checklist') return [];
    const [groups, { dueState }, { dayOf }] = await Promise.all([
      asked(this.#texts.work('checklistGroups', document.getText())),
      import('../../balance/cadence.ts'),
      import('../../balance/calendar.ts'),
    ]);
    const { calendar } = readSettings();
    const today = dayOf(currentMinute(), calendar);
    const items = groups?.flatMap((group) => group.items) ?? [];
    return items.map(({ start, value }) => {
      const at = document.positionAt(start);
      const due = dueState(value, today, calendar, this.#checklist.state.tagged.get(value.id));
      const said = lastDoneText(due, value.cadence);
      return new vscode.CodeLens(new vscode.Range(at, at), lensCommand(value, today, said));
    });
  }

  dispose(): void {
    this.#lifetime.dispose();
  }
}

function lensCommand({ id, done }: Responsibility, today: Day, said: string): vscode.Command {
  if (done.includes(today)) {
    return { title: vscode.l10n.t('Done today ✓ · Undo'), command: commandName('takeBackDone'), arguments: [id] };
  }
  const title = `${vscode.l10n.t('Mark as done today')} · ${said}`;
  return { title, command: commandName('markDone'), arguments: [id] };
}
