import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Says that everything beside it was made by us and may go. */
export const markerName = '.tech-lead-demo';

/** An empty folder with our marker; what it held is removed, unless it does not carry the marker. */
export async function remakeFolder(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: unknown): string[] => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  if (names.length > 0 && !names.includes(markerName)) {
    throw new Error(
      `${folder} was not made by the Tech Lead Balance demo, so it is left as it is: choose another place or move it away.`,
    );
  }
  // The marker goes last: a removal that is cut off can be taken up again.
  for (const name of names) {
    if (name !== markerName) await rm(join(folder, name), { recursive: true, force: true, maxRetries: 10 });
  }
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, markerName),
    'Made by the demo of Tech Lead Balance; removed and made anew when the demo starts again.\n',
  );
}
