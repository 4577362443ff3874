import path from 'node:path';
import { createDemo } from '../host/demo/createDemo.ts';
import { makeTempDir } from '../host/places.ts';
import { type VSCodeWindow, openWindow } from '../host/window.ts';

/** Opens the packaged extension on the demo, hands the window to `measure`, and tidies up. */
export async function withDemoWindow<T>(measure: (window: VSCodeWindow) => Promise<T>): Promise<T> {
  const temp = await makeTempDir();
  const journalFolder = path.join(temp.path, 'journal');
  const { folder } = await createDemo(temp.path, { journalFolder });
  const window = await openWindow({
    folder,
    settings: { 'techLeadBalance.journalFolder': journalFolder },
    env: { GIT_CONFIG_GLOBAL: '/dev/null' },
    viewport: { width: 1280, height: 1000 },
  });
  try {
    return await measure(window);
  } finally {
    await window.close();
    await temp.remove();
  }
}
