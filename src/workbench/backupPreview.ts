import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { Backups } from '../journal/backups.ts';
import type { BackupVersion } from '../journal/backupVersion.ts';

const scheme = 'tech-lead-balance-backup';

/** Shows what a restore would change, file by file, in a diff editor that closes with the preview. */
export class BackupPreview implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #registered = vscode.workspace.registerTextDocumentContentProvider(scheme, this);
  readonly #texts = new Map<string, string>();
  readonly #title: string;

  constructor(title: string) {
    this.#title = title;
  }

  async show(folder: string, backups: Backups, versions: readonly BackupVersion[]): Promise<void> {
    const sides = await Promise.all(
      versions.map(async (version) => {
        const path = join(folder, version.name);
        const now = existsSync(path) ? vscode.Uri.file(path) : this.#uriOf(version.name, 'none', '');
        const then = String(await backups.read(version));
        return [now, this.#uriOf(version.name, String(version.takenAt), then)] as const;
      }),
    );
    const [only] = sides;
    if (sides.length === 1 && only !== undefined) {
      await vscode.commands.executeCommand('vscode.diff', ...only, this.#title, { preview: true });
      return;
    }
    const resources = sides.map(([now, then]) => [now, now, then]);
    await vscode.commands.executeCommand('vscode.changes', this.#title, resources);
  }

  provideTextDocumentContent(uri: vscode.Uri): string | undefined {
    return this.#texts.get(uri.toString());
  }

  async close(): Promise<void> {
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    await vscode.window.tabGroups.close(tabs.filter(({ label }) => label === this.#title));
  }

  dispose(): void {
    this.#registered.dispose();
  }

  #uriOf(name: string, query: string, text: string): vscode.Uri {
    const uri = vscode.Uri.from({ scheme, path: `/${name}`, query });
    this.#texts.set(uri.toString(), text);
    return uri;
  }
}
