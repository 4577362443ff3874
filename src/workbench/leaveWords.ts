import * as vscode from 'vscode';
import type { Leave } from '../balance/entry.ts';
import { datedText } from './words.ts';

/** `Day off Fri, 20 Nov`, `3 days off, Mon, 21 Dec – Wed, 23 Dec`: leave in a few words. */
export function leaveText(leave: readonly Pick<Leave, 'on' | 'leave'>[]): string {
  const days = leave.map(({ on }) => on).toSorted();
  const [first = '', last = first] = [days.at(0), days.at(-1)];
  const isHalf = leave.every((each) => each.leave === 'half');
  if (first === last) {
    return isHalf
      ? vscode.l10n.t('Half a day off {0}', datedText(first))
      : vscode.l10n.t('Day off {0}', datedText(first));
  }
  const span = `${datedText(first)} – ${datedText(last)}`;
  return isHalf
    ? vscode.l10n.t('{0} half days off, {1}', leave.length, span)
    : vscode.l10n.t('{0} days off, {1}', leave.length, span);
}
