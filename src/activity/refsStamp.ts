import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** With more folders of refs than this, asking git is no slower. */
const mostFolders = 500;
/** Clocks of file systems tick, some only every other second: what changed just now may change again unseen. Milliseconds. */
const tick = 2_000;

/**
 * The state of the files a repository keeps its refs in: as long as it stays the same, git need not be asked
 * whether anything moved. Git replaces files by renaming, which shows in the folder a ref lies in, and keeps the
 * rest in `packed-refs` or `reftable`.
 *
 * @param common real path of the part all worktrees share
 * @param besides other files whose state matters
 * @param looked when git was asked, or is about to be: milliseconds since 1970
 * @returns undefined when the files say nothing one could rely on
 */
export async function refsStamp(
  common: string,
  besides: readonly string[],
  looked: number,
): Promise<string | undefined> {
  const worktrees = join(common, 'worktrees');
  const linked = await subfolders(worktrees);
  const folders = await refFolders(common);
  if (folders === undefined) return undefined;
  const places = [common, ...linked];
  const files = [
    ...folders,
    ...places.flatMap((place) => [join(place, 'HEAD'), join(place, 'reftable', 'tables.list')]),
    worktrees,
    join(common, 'packed-refs'),
    join(common, 'shallow'),
    ...besides,
  ];
  const states = await Promise.all(files.map(async (file) => stat(file).catch(() => undefined)));
  if (states.some((state) => state !== undefined && state.mtimeMs > looked - tick)) return undefined;
  return files
    .map((file, index) => {
      const state = states[index];
      return state === undefined ? `${file} -` : `${file} ${state.ino} ${state.mtimeMs} ${state.size}`;
    })
    .join('\n');
}

async function refFolders(common: string): Promise<string[] | undefined> {
  const found = ['heads', 'remotes', 'tags', 'notes'].map((name) => join(common, 'refs', name));
  for (const folder of found) {
    if (found.length > mostFolders) return undefined;
    found.push(...(await subfolders(folder)));
  }
  return found;
}

async function subfolders(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name))
    .toSorted();
}
