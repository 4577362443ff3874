import * as vscode from 'vscode';
import { bucketIds, type BucketId } from '../../balance/bucket.ts';
import { clockOf, dayOf } from '../../balance/calendar.ts';
import type { EntryParts } from '../entryParts.ts';
import { HumanError } from '../humanError.ts';
import { sayNotWork, type NotWorkParts } from '../notWork.ts';
import { readSettings } from '../settings.ts';
import { tellChange } from '../tellChange.ts';
import { bucketIcon, bucketKey, bucketName, duration } from '../words.ts';

interface Answer extends vscode.QuickPickItem {
  readonly bucket: BucketId | undefined;
}

/** Asks what an absence was, one key each, and writes it as an entry with its start; or remembers that it was no work. */
export async function answerAway(parts: EntryParts & NotWorkParts): Promise<void> {
  const { stretch } = parts.away;
  if (stretch === undefined) throw new HumanError(vscode.l10n.t('There is no time away to be told about.'));
  const { calendar } = readSettings();
  const [at, until] = [clockOf(stretch.start, calendar), clockOf(stretch.end, calendar)];
  const minutes = stretch.end - stretch.start;
  const answer = await pickByKey(vscode.l10n.t('{0} – {1}, {2} Away', at, until, duration(minutes)));
  if (answer === undefined) return;
  const on = dayOf(stretch.start, calendar);
  if (answer.bucket === undefined) return sayNotWork(parts, { on, minutes, interval: stretch });
  const entry = await parts.journal.add({ on, at, minutes, bucket: answer.bucket });
  await tellChange(parts, { kind: 'logged', entry });
}

/** The first letter typed chooses; Enter and the mouse do as anywhere. */
async function pickByKey(title: string): Promise<Answer | undefined> {
  const answers: readonly Answer[] = [
    ...bucketIds.map((bucket) => ({
      label: `$(${bucketIcon(bucket)}) ${bucketName(bucket)}`,
      description: bucketKey(bucket),
      bucket,
    })),
    { label: `$(circle-slash) ${vscode.l10n.t('Not Work')}`, description: 'n', bucket: undefined },
  ];
  const pick = vscode.window.createQuickPick<Answer>();
  pick.title = title;
  pick.placeholder = vscode.l10n.t('What was it? Press s, p, b or n');
  pick.items = answers;
  const answer = await new Promise<Answer | undefined>((resolve) => {
    const choose = (chosen: Answer | undefined) => {
      if (chosen === undefined) return;
      resolve(chosen);
      pick.hide();
    };
    pick.onDidChangeValue((typed) =>
      choose(
        answers.find(({ bucket, description }) =>
          [description, bucket?.charAt(0)].includes(typed.trim().toLowerCase()),
        ),
      ),
    );
    pick.onDidAccept(() => choose(pick.selectedItems[0]));
    pick.onDidHide(() => resolve(undefined));
    pick.show();
  });
  pick.dispose();
  return answer;
}
