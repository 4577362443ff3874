import * as vscode from 'vscode';
import { bucketIds } from '../../balance/bucket.ts';
import { literal } from '../markdownText.ts';
import { bucketName, percent, periodText, roleName } from '../words.ts';
import type { ReviewFigures } from './reviewFigures.ts';
import { responsibilitiesText } from './reviewWords.ts';

/** Shares are told to this many percent. */
const roundTo = 5;

/**
 * A week to show to others: rounded, and without anything the lead wrote or git quoted: no notes, promises and
 * follow-ups, no names of people or repositories, no titles.
 */
export function reviewShare(figures: ReviewFigures): string {
  const { balance } = figures.snapshot;
  const { accounted, expected, enough } = balance.coverage;
  const about = (share: number) => percent(Math.round(share / roundTo) * roundTo, enough);
  const rows = bucketIds.map((id) => {
    const { share, target, minutes } = balance.buckets[id];
    const cells = [bucketName(id), about(share), `${target.low}–${percent(target.high)}`, hours(minutes.likely)];
    return `| ${cells.join(' | ')} |`;
  });
  const columns = [vscode.l10n.t('Bucket'), vscode.l10n.t('Share'), vscode.l10n.t('Band'), vscode.l10n.t('Time')];
  return (
    [
      `# ${vscode.l10n.t('Week of {0}', periodText(balance.period))}`,
      vscode.l10n.t('Role: {0}.', literal(roleName(balance.role))),
      [`| ${columns.join(' | ')} |`, '| :-- | --: | --: | --: |', ...rows].join('\n'),
      [
        vscode.l10n.t(
          '{0} of {1} accounted for; shares are rounded to {2}.',
          hours(accounted),
          hours(expected),
          percent(roundTo),
        ),
        `${responsibilitiesText(figures)}.`,
      ].join(' '),
    ].join('\n\n') + '\n'
  );
}

function hours(minutes: number): string {
  return vscode.l10n.t('{0} h', Math.round(minutes / 60));
}
