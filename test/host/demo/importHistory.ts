import { execFile } from 'node:child_process';
import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fastImportText } from './fastImportText.ts';
import { lead } from './people.ts';
import type { PlannedHistory } from './plannedCommit.ts';

const run = promisify(execFile);

/** Makes the repository `folder` with this history and main checked out, whatever the machine's git is set to. */
export async function importHistory(folder: string, history: PlannedHistory): Promise<void> {
  await mkdir(folder, { recursive: true });
  await git(folder, ['init', '--quiet', '--template=', '--initial-branch=main']);
  // The lead may commit in the demo: as the demo's lead, and without the machine's keys.
  const config = `[user]\n\tname = ${lead.name}\n\temail = ${lead.mail}\n[commit]\n\tgpgSign = false\n`;
  await appendFile(join(folder, '.git', 'config'), config);
  await git(folder, ['fast-import', '--quiet', '--done', '--force', '--date-format=raw'], fastImportText(history));
  await git(folder, ['reset', '--quiet', '--hard', 'main']);
}

async function git(folder: string, args: readonly string[], input?: string): Promise<void> {
  const running = run('git', args, { cwd: folder, env: sealedEnvironment() });
  running.child.stdin?.end(input);
  await running;
}

function sealedEnvironment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !name.toUpperCase().startsWith('GIT_'));
  return { ...Object.fromEntries(own), GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
}
