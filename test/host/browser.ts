import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { type BrowserContext, type ViewportSize, chromium } from 'playwright-core';
import { type BrowserProgram, ensureChromium } from './chromium.ts';
import { HumanError } from './humanError.ts';
import { onShutdown } from './shutdown.ts';

export interface BrowserOptions {
  profileDir: string;
  viewport?: ViewportSize | undefined;
  scale?: number | undefined;
}

/** A headless browser with a profile on disk, where VS Code keeps a window's state. */
export async function launchBrowser({
  profileDir,
  viewport,
  scale = 1,
}: BrowserOptions): Promise<BrowserContext & { stop: () => Promise<void> }> {
  const { executablePath, env } = await findBrowser();
  const context = await chromium.launchPersistentContext(profileDir, {
    executablePath,
    // Chromium would put a crash database into the person's own folders.
    env: { ...process.env, XDG_CONFIG_HOME: profileDir, XDG_CACHE_HOME: profileDir, ...env },
    headless: true,
    // Chromium's sandbox refuses to run as root, which CI containers are.
    chromiumSandbox: process.getuid?.() !== 0,
    viewport: viewport ?? { width: 1280, height: 900 },
    deviceScaleFactor: scale,
    locale: 'en-US',
    // Nothing but the server of this machine: a test must not depend on the internet.
    args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
    permissions: ['clipboard-read', 'clipboard-write'],
    // shutdown.ts ends it, in order with everything else.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  return Object.assign(context, { stop: onShutdown(() => context.close()) });
}

async function findBrowser(): Promise<BrowserProgram> {
  const chosen = process.env['CHROME_PATH'];
  if (chosen === 'npm') return ensureChromium();
  if (chosen) {
    if (!existsSync(chosen)) throw new HumanError(`CHROME_PATH names ${chosen}, which does not exist.`);
    return { executablePath: chosen, env: {} };
  }
  const installed = candidates().find(isExecutable);
  return installed ? { executablePath: installed, env: {} } : ensureChromium();
}

function candidates(): string[] {
  switch (process.platform) {
    case 'darwin':
      return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
        (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
      );
    case 'win32':
      return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
        const folder = process.env[variable];
        return folder
          ? ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map((file) =>
              path.join(folder, file),
            )
          : [];
      });
    default: {
      const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];
      const folders = (process.env['PATH'] ?? '').split(path.delimiter);
      return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
    }
  }
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false; // not there: the next candidate
  }
}
