import * as vscode from 'vscode';
import type { Day } from '../../balance/time.ts';
import type { Responsibility } from '../../balance/responsibility.ts';
import { currentMinute } from '../clock.ts';
import { commandName } from '../ids.ts';
import { Lifetime } from '../lifetime.ts';
import { lastDoneText } from '../responsibilityWords.ts';
import { readSettings } from '../settings.ts';
import type { FeatureParts } from './languageFeatures.ts';

/** Above each responsibility of the checklist: when it was done last, and a click that says it was today. */
export class DoneLenses implements vscode.CodeLensProvider, vscode.Disposable {
  readonly #lifetime = new Lifetime();
  readonly #changed = this.#lifetime.own(new vscode.EventEmitter<void>());
  readonly #files: FeatureParts['files'];

  readonly onDidChangeCodeLenses = this.#changed.event;

  constructor({ files, checklist }: FeatureParts) {
    this.#files = files;
    // Another day or week start is another text, although the file is the same.
    this.#lifetime.own(checklist.onDidChange(() => this.#changed.fire()));
  }

  async provideCodeLenses(document: vscode.TextDocument): Promise<vscode.CodeLens[]> {
    if (this.#files.kindOf(document) !== 'checklist') return [];
    const [{ placedResponsibilities }, { readChecklistText }, { dueState }, { dayOf }] = await Promise.all([
      import('../../journal/editing/outline.ts'),
      import('../../journal/checklistFile.ts'),
      import('../../balance/cadence.ts'),
      import('../../balance/calendar.ts'),
    ]);
    const text = document.getText();
    const isWritable = readChecklistText(text).problems.length === 0;
    const { calendar } = readSettings();
    const today = dayOf(currentMinute(), calendar);
    return placedResponsibilities(text).map(({ start, value }) => {
      const at = document.positionAt(start);
      const said = lastDoneText(dueState(value, today, calendar), value.cadence);
      return new vscode.CodeLens(new vscode.Range(at, at), lensCommand(value, today, said, isWritable));
    });
  }

  dispose(): void {
    this.#lifetime.dispose();
  }
}

/** A file with problems is never written, so there it is words alone. */
function lensCommand({ id, done }: Responsibility, today: Day, said: string, isWritable: boolean): vscode.Command {
  if (!isWritable) return { title: said, command: '' };
  if (done.includes(today)) {
    return { title: vscode.l10n.t('Done today ✓ · Undo'), command: commandName('takeBackDone'), arguments: [id] };
  }
  const title = `${vscode.l10n.t('Mark as done today')} · ${said}`;
  return { title, command: commandName('markDone'), arguments: [id] };
}
