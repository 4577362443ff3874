import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Backups } from './backups.ts';
import { dayOfBackup } from './backupPlan.ts';
import { type BackupVersion, hashOf } from './backupVersion.ts';
import { compareItems, type Differences } from './compareReadings.ts';
import type { JournalItem } from './entryText.ts';
import { readJournalText } from './journalFile.ts';
import { itemsOf } from './journalFiles.ts';
import { type Tally, tally } from './tally.ts';

/** Something the lead can go back to: one file as it was, or all of them as they were at the end of a day. */
export interface RestorePoint extends Tally {
  readonly kind: 'file' | 'day';
  readonly takenAt: number;
  /** What differs from now. */
  readonly versions: readonly BackupVersion[];
  /** Items and minutes less what these files hold now. */
  readonly than: Tally;
}

/** What a file holds now. */
interface State extends Tally {
  readonly hash: string;
}

/** Everything that differs from now, the newest first. A file that began later is no part of an earlier day. */
export async function restorePoints(folder: string, backups: Backups): Promise<RestorePoint[]> {
  const files: { versions: BackupVersion[]; now: State | undefined }[] = [];
  // One after another: years of them would keep the editor waiting.
  for (const name of await backups.names()) {
    files.push({ versions: await backups.versions(name), now: await stateNow(join(folder, name)) });
  }
  const nowOf = new Map(files.flatMap(({ versions, now }) => versions.map((version) => [version, now] as const)));
  const all = files.flatMap(({ versions }) => versions);
  const point = (kind: RestorePoint['kind'], takenAt: number, versions: readonly BackupVersion[]): RestorePoint[] => {
    const differing = versions.filter((version) => version.by !== 'gone' && version.hash !== nowOf.get(version)?.hash);
    // One file of a day is a version of its own already.
    if (differing.length < (kind === 'day' ? 2 : 1)) return [];
    const held = sum(differing);
    const present = sum(differing.flatMap((version) => nowOf.get(version) ?? []));
    const than = { items: held.items - present.items, minutes: held.minutes - present.minutes };
    return [{ kind, takenAt, versions: differing, ...held, than }];
  };
  const days = Map.groupBy(all, ({ takenAt }) => dayOfBackup(takenAt)).values();
  const ends = [...days].map((ofDay) => Math.max(...ofDay.map(({ takenAt }) => takenAt)));
  return [
    ...ends.flatMap((end) =>
      point(
        'day',
        end,
        files.flatMap(({ versions }) => at(versions, end) ?? []),
      ),
    ),
    ...all.flatMap((version) => point('file', version.takenAt, [version])),
  ].toSorted((one, other) => other.takenAt - one.takenAt);
}

/** What restoring these would bring, take away and change, of what can be read. */
export async function differencesToNow(
  folder: string,
  backups: Backups,
  versions: readonly BackupVersion[],
): Promise<Differences> {
  const now: JournalItem[] = [];
  const then: JournalItem[] = [];
  for (const version of versions) {
    const text = await readFile(join(folder, version.name), 'utf8').catch(() => ''); // none, or none to be read
    now.push(...itemsOf(readJournalText(text).value));
    then.push(...itemsOf(readJournalText(String(await backups.read(version))).value));
  }
  return compareItems(now, then);
}

/** A file as it was at a time. */
function at(versions: readonly BackupVersion[], time: number): BackupVersion | undefined {
  return versions.findLast(({ takenAt }) => takenAt <= time);
}

async function stateNow(path: string): Promise<State | undefined> {
  const bytes = await readFile(path).catch(() => undefined); // none, or none that can be compared
  return bytes && { hash: hashOf(bytes), ...tally(bytes.toString('utf8')) };
}

function sum(tallies: readonly Tally[]): Tally {
  return {
    items: tallies.reduce((total, { items }) => total + items, 0),
    minutes: tallies.reduce((total, { minutes }) => total + minutes, 0),
  };
}
