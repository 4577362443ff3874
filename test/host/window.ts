import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { BrowserContext, Frame, Page, ViewportSize } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { isolatedGit } from './gitRepository.ts';
import { writeLanguagePack } from './languagePack.ts';
import { makeTempDir, outDir } from './places.ts';
import { addPseudoLanguage, pseudoLanguage } from './pseudoLanguage.ts';
import { type Server, installVsix, startServer } from './server.ts';
import { runCommand } from './palette.ts';
import { packagedVsix } from './vsix.ts';
import { type WindowContent, windowUrl, writeUserSettings } from './vscodeWindow.ts';
import { findWebviewFrame } from './webviewFrame.ts';

export type Theme =
  'Default Light Modern' | 'Default Dark Modern' | 'Default High Contrast' | 'Default High Contrast Light';

export interface WindowOptions extends WindowContent {
  /** False opens Restricted Mode without its question. Default true. */
  trusted?: boolean;
  settings?: Record<string, unknown>;
  /** The packaged extension to install; the default packages this checkout. */
  vsix?: string;
  /** An extension folder to load as the debugger does, instead of a package. */
  extensionDevelopmentPath?: string;
  /** A profile folder to use and keep, for tests that open VS Code again. The default is fresh and removed. */
  userData?: string;
  viewport?: ViewportSize;
  /** Pixels of a screenshot for one of the layout. Default 1. */
  scale?: number;
  theme?: Theme;
  /** The display language, by VS Code's name for it. Default English. */
  language?: string;
  /** Environment of the extension host. */
  env?: Record<string, string>;
}

export interface VSCodeWindow {
  page: Page;
  userData: string;
  /** The document of the extension's webview. It is replaced on reload: ask again. */
  frame: () => Promise<Frame>;
  /** Runs a command by its title in the command palette. */
  command: (title: string) => Promise<void>;
  /** Saves a picture in out/screenshots and returns its path. */
  screenshot: (name: string) => Promise<string>;
  /** Reloads as "Developer: Reload Window" does. */
  reload: () => Promise<void>;
  /** Opens a second window of the same VS Code. */
  another: (content: WindowContent) => Promise<VSCodeWindow>;
  /** Closes VS Code and all its windows. */
  close: () => Promise<void>;
}

/** Starts VS Code with the extension, and opens a window of it. */
export async function openWindow(options: WindowOptions = {}): Promise<VSCodeWindow> {
  const temp = options.userData ? undefined : await makeTempDir();
  const userData = options.userData ?? temp?.path ?? '';
  const dirs = { userDataDir: path.join(userData, 'data'), extensionsDir: path.join(userData, 'extensions') };
  const theme = options.theme ? { 'workbench.colorTheme': options.theme } : {};
  await writeUserSettings(dirs.userDataDir, { ...theme, ...options.settings });
  const development = options.extensionDevelopmentPath;
  if (!development) await installVsix(options.vsix ?? (await packagedVsix()), dirs);
  if (options.language !== undefined) await writeLanguagePack(options.language, dirs.userDataDir);
  if (options.language === pseudoLanguage) await addPseudoLanguage(dirs.extensionsDir);
  const server = await startServer({
    ...dirs,
    trusted: options.trusted ?? true,
    testDriver: development !== undefined,
    ...(options.language !== undefined && { language: options.language }),
    env: { ...isolatedGit, ...options.env },
  });
  const { viewport, scale } = options;
  const context = await launchBrowser({ profileDir: path.join(userData, 'browser'), viewport, scale });
  const close = async (): Promise<void> => {
    await context.stop();
    await server.stop();
    await temp?.remove();
  };
  const payload: Record<string, string> = development ? { extensionDevelopmentPath: development } : {};
  try {
    return await showWindow({ context, server, userData, payload, close }, options);
  } catch (error) {
    await close();
    throw new Error(`The window did not open. VS Code's server said:\n${server.log()}`, { cause: error });
  }
}

interface Running {
  context: BrowserContext;
  server: Server;
  userData: string;
  payload: Record<string, string>;
  close: () => Promise<void>;
}

async function showWindow(running: Running, content: WindowContent): Promise<VSCodeWindow> {
  const { context, server, userData, payload, close } = running;
  const [blank] = context.pages().filter((candidate) => candidate.url() === 'about:blank');
  const page = blank ?? (await context.newPage());
  await page.goto(windowUrl(server.port, content, payload));
  await waitForWorkbench(page);
  return {
    page,
    userData,
    frame: () => findWebviewFrame(page),
    command: (title) => runCommand(page, title),
    screenshot: async (name) => {
      const folder = path.join(outDir, 'screenshots');
      await mkdir(folder, { recursive: true });
      const file = path.join(folder, `${name}.png`);
      await page.screenshot({ path: file });
      return file;
    },
    reload: async () => {
      await page.reload();
      await waitForWorkbench(page);
    },
    another: (next) => showWindow(running, next),
    close,
  };
}

/** Our icon in the activity bar, in the pseudo language too. */
export const productTab = /^(?:Tech Lead Balance|⟦Téçh Léád Báláñçé)/;

// The status bar is filled when the workbench is restored; our icon follows when extensions are known.
async function waitForWorkbench(page: Page): Promise<void> {
  await page.locator('.statusbar-item').first().waitFor({ timeout: 60_000 });
  await page.getByRole('tab', { name: productTab }).waitFor({ state: 'attached', timeout: 60_000 });
}
