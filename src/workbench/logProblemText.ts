import * as vscode from 'vscode';
import type { LogProblem } from '../balance/logReading.ts';

/** What the lead should know about a word of the typed text before Enter. */
export function logProblemText({ code, word }: LogProblem): string {
  switch (code) {
    case 'missingBucket':
      return vscode.l10n.t('Which bucket?');
    case 'missingMinutes':
      return vscode.l10n.t('How long?');
    case 'minutesOutOfRange':
      return vscode.l10n.t('"{0}" is not between 1 minute and 24 hours, so it cannot be logged.', word);
    case 'minutesTwice':
      return vscode.l10n.t('"{0}" looks like a second duration and stays in the note.', word);
    case 'minutesInNote':
      return vscode.l10n.t('"{0}" is taken as the duration.', word);
    case 'minutesAtEnd':
      return vscode.l10n.t('"{0}" is taken as minutes.', word);
    case 'notADuration':
      return vscode.l10n.t('"{0}" is no duration and stays in the note.', word);
    case 'bucketTwice':
      return vscode.l10n.t('"{0}" looks like a second bucket and stays in the note.', word);
    case 'bucketAtEnd':
    case 'bucketInNote':
      return vscode.l10n.t('"{0}" is taken as the bucket.', word);
    case 'bucketDiffers':
      return vscode.l10n.t('"{0}" belongs to another bucket; the one you typed counts.', word);
    case 'unknownResponsibility':
      return vscode.l10n.t('"{0}" is no responsibility of your checklist and stays in the note.', word);
    case 'ambiguousResponsibility':
      return vscode.l10n.t('"{0}" fits several responsibilities and stays in the note.', word);
    case 'responsibilityTwice':
      return vscode.l10n.t('"{0}" is a second responsibility and stays in the note.', word);
    case 'notUnderstood':
      return vscode.l10n.t('"{0}" is neither a day nor a time and stays in the note.', word);
    case 'dayTwice':
      return vscode.l10n.t('"{0}" is a second day and stays in the note.', word);
    case 'timeTwice':
      return vscode.l10n.t('"{0}" is a second time and stays in the note.', word);
    case 'inFuture':
      return vscode.l10n.t('"{0}" is still to come.', word);
    case 'sharesNotUnderstood':
      return vscode.l10n.t(
        '"{0}" are not the shares of strategy, people and building. Type three such as 30/50/20',
        word,
      );
    case 'sharesScaled':
      return vscode.l10n.t('"{0}" does not add up to 100 and is scaled.', word);
    case 'notForDay':
      return vscode.l10n.t('"{0}" does not go with a whole day and is left out.', word);
  }
}
