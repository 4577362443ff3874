import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { gitEnvironment } from '../../fixtures/editor/history.ts';
import type { IntegrationSuite } from '../../host/integrationSuite.ts';

/** One repository with one commit of the lead, in an editor whose own git is switched off. */
export const suite: IntegrationSuite = {
  settings: { 'git.enabled': false },
  build: (dir) => {
    const repository = path.join(dir, 'app');
    mkdirSync(repository);
    const git = (args: readonly string[], at?: string) =>
      execFileSync('git', args, { cwd: repository, env: gitEnvironment(at) });
    git(['init', '--quiet', '--initial-branch=main']);
    git(['config', 'user.name', 'Ana Lead']);
    git(['config', 'user.email', 'ana@example.com']);
    git(['commit', '--quiet', '--allow-empty', '-m', 'Begin'], '2026-03-10T10:00:00');
    return Promise.resolve(repository);
  },
};
