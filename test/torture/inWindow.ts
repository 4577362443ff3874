// Runs in the extension host of a real window, as tests do: logs entries through the public API, round by
// round, each round when the file that names it is there.
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import * as vscode from 'vscode';
import { extensionApi } from '../fixtures/editor/extensionApi.ts';
import { readTask } from './windowTask.ts';

export async function run(): Promise<void> {
  const { meeting, rounds, each } = readTask();
  const name = vscode.workspace.workspaceFolders?.[0]?.name ?? 'nowhere';
  const api = await extensionApi();
  for (let round = 0; round < rounds; round += 1) {
    await writeFile(path.join(meeting, `${name}-ready-${round}`), '');
    while (!existsSync(path.join(meeting, `go-${round}`))) await pause(20);
    const lines: string[] = [];
    for (let number = 0; number < each; number += 1) {
      const begun = process.hrtime.bigint();
      const { id } = await api.logTime({ bucket: 'people', minutes: 5, on: '2026-11-20', note: `${name} ${number}` });
      lines.push(`${id} ${begun} ${process.hrtime.bigint()}`);
    }
    await writeFile(path.join(meeting, `${name}-written-${round}`), lines.join('\n'));
    await writeFile(path.join(meeting, `${name}-done-${round}`), '');
  }
}
