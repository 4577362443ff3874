import * as vscode from 'vscode';
import type { Backups } from '../../journal/backups.ts';
import type { Differences } from '../../journal/compareReadings.ts';
import { differencesToNow, type RestorePoint, restorePoints } from '../../journal/restorePoints.ts';
import { BackupPreview } from '../backupPreview.ts';
import { HumanError } from '../humanError.ts';
import { itemCount } from '../keepingNotices.ts';
import { putBack, type PutBackParts } from '../putBack.ts';
import { duration, listText, withoutIcons } from '../words.ts';

interface PointItem extends vscode.QuickPickItem {
  readonly point: RestorePoint;
}

/**
 * Lists what the journal can go back to, shows how a choice differs from now, and restores it to the byte
 * once that is confirmed. @param argument name of a file, to list its versions alone
 */
export async function restoreBackup(parts: PutBackParts, argument: unknown): Promise<void> {
  const { journal } = parts;
  const backups = await journal.backups();
  const points = (await restorePoints(journal.folder, backups)).filter(
    ({ kind, versions }) => typeof argument !== 'string' || (kind === 'file' && versions[0]?.name === argument),
  );
  if (points.length === 0) {
    throw new HumanError(vscode.l10n.t('There is no backup that differs from the journal as it is.'));
  }
  const title = vscode.l10n.t('Restore Journal from Backup');
  const picked = await vscode.window.showQuickPick(points.map(pointItem), {
    title,
    placeHolder: vscode.l10n.t('Choose what to go back to; nothing is changed before you have seen it.'),
    matchOnDescription: true,
  });
  if (picked !== undefined && (await isConfirmed(picked, journal.folder, backups))) {
    await putBack(parts, picked.point.versions);
  }
}

function pointItem(point: RestorePoint): PointItem {
  const { kind, versions, items, minutes } = point;
  return {
    label: `$(${kind === 'day' ? 'calendar' : 'history'}) ${timeText(point)}`,
    description:
      kind === 'day'
        ? vscode.l10n.t('the whole journal at the end of this day; {0} files differ', versions.length)
        : withoutIcons(versions[0]?.name ?? ''),
    detail: vscode.l10n.t('{0}, {1}; {2}', itemCount(items), duration(minutes), thanNow(point)),
    point,
  };
}

function timeText({ kind, takenAt }: RestorePoint): string {
  const day = { dateStyle: 'medium' } as const;
  const format = kind === 'day' ? day : ({ ...day, timeStyle: 'medium' } as const);
  return new Intl.DateTimeFormat(vscode.env.language, format).format(takenAt);
}

function thanNow({ than: { items, minutes } }: RestorePoint): string {
  if (items > 0) return vscode.l10n.t('{0} more than now', itemCount(items));
  if (items < 0) return vscode.l10n.t('{0} fewer than now', itemCount(-items));
  return minutes === 0 ? vscode.l10n.t('as many as now') : vscode.l10n.t('as many as now, with other minutes');
}

/** Shows the difference in an editor and asks. */
async function isConfirmed({ point, label }: PointItem, folder: string, backups: Backups): Promise<boolean> {
  const { versions } = point;
  const [first] = versions;
  const what = versions.length === 1 ? (first?.name ?? '') : vscode.l10n.t('{0} files', versions.length);
  const title = vscode.l10n.t('{0} now ↔ {1}', what, label.replace(/^\$\([\w-]+\) /, ''));
  const preview = new BackupPreview(title);
  try {
    await preview.show(folder, backups, versions);
    const restore = {
      label: vscode.l10n.t('Restore {0}', withoutIcons(what)),
      detail: differenceText(await differencesToNow(folder, backups, versions)),
    };
    const leave = { label: vscode.l10n.t('Leave the journal as it is') };
    const chosen = await vscode.window.showQuickPick([restore, leave], { title, ignoreFocusOut: true });
    return chosen === restore;
  } finally {
    await preview.close();
    preview.dispose();
  }
}

function differenceText({ added, removed, changed }: Differences): string {
  const parts = [
    added > 0 ? vscode.l10n.t('brings back {0}', itemCount(added)) : '',
    removed > 0 ? vscode.l10n.t('takes away {0}', itemCount(removed)) : '',
    changed > 0 ? vscode.l10n.t('changes {0}', itemCount(changed)) : '',
  ].filter((part) => part !== '');
  const what = parts.length === 0 ? vscode.l10n.t('leaves all entries as they are') : listText(parts);
  return vscode.l10n.t('It {0}. What is there now is backed up first.', what);
}
