import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gitEnvironment } from '../../fixtures/editor/history.ts';
import type { IntegrationSuite } from '../../host/integrationSuite.ts';

/** Two repositories with overlapping work, a folder inside one of them, and one that is no repository. */
export const suite: IntegrationSuite = {
  build: (dir) => {
    for (const [name, times] of [['api', ['10:00', '11:00']], ['web', ['10:30', '11:30']]] as const) {
      const repository = path.join(dir, name);
      mkdirSync(path.join(repository, 'docs'), { recursive: true });
      const git = (args: readonly string[], at?: string) => execFileSync('git', args, { cwd: repository, env: gitEnvironment(at) });
      git(['init', '--quiet', '--initial-branch=main']);
      git(['config', 'user.name', 'Ana Lead']);
      git(['config', 'user.email', 'ana@example.com']);
      for (const time of times) git(['commit', '--quiet', '--allow-empty', '-m', `${name} at ${time}`], `2026-03-10T${time}:00`);
    }
    mkdirSync(path.join(dir, 'notes'));
    const workspace = path.join(dir, 'both.code-workspace');
    const folders = ['api', 'web', 'api/docs', 'notes', 'gone'].map((folder) => ({ path: folder }));
    writeFileSync(workspace, JSON.stringify({ folders }));
    return Promise.resolve(workspace);
  },
};
