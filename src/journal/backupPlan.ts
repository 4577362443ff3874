import type { BackupVersion } from './backupVersion.ts';

/** The last changed versions of a file that are kept, whatever their day. */
const rotating = 20;

/** Days on which a file changed whose first and last version are kept. */
const dailies = 30;

/** The day of a time on this machine's calendar; keeps versions apart, and is never shown. */
export function dayOfBackup(time: number): string {
  const date = new Date(time);
  return `${date.getFullYear()}-${date.getMonth() + 1}-${date.getDate()}`;
}

/**
 * Which versions of one file are not kept any more (research/reliability.md, D14).
 *
 * @param versions oldest first.
 */
export function superfluous(versions: readonly BackupVersion[]): BackupVersion[] {
  const changes = versions.filter(({ hash }, at) => hash !== versions[at - 1]?.hash);
  const byDay = [...Map.groupBy(changes, ({ takenAt }) => dayOfBackup(takenAt)).values()].slice(-dailies);
  const kept = new Set([
    ...changes.slice(-rotating),
    ...byDay.flatMap((ofDay) => [ofDay[0], ofDay.at(-1)]),
    ...lastGood(changes),
    // The last real copy outlives the word that its file is to be gone.
    changes.findLast(({ by }) => by !== 'gone'),
  ]);
  return versions.filter((version) => !kept.has(version));
}

/**
 * What a file held before other hands took more than half of it, and what they left: the next look sees only what
 * is left here, and knows the one by the other. The same text once.
 */
function lastGood(changes: readonly BackupVersion[]): BackupVersion[] {
  const pairs = changes.flatMap((good, at) => {
    const next = changes[at + 1];
    return next !== undefined && next.by !== 'own' && next.items * 2 < good.items ? [[good, next] as const] : [];
  });
  return [...new Map(pairs.map((pair) => [pair[0].hash, pair])).values()].flat();
}
