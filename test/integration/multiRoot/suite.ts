import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gitEnvironment } from '../../fixtures/editor/history.ts';
import type { IntegrationSuite } from '../../host/integrationSuite.ts';

/** The git of the extension asks the lead's own configuration, too: here there is none. */
const noHome = path.join(tmpdir(), 'tlb-no-home');

/**
 * Two repositories with overlapping work, a folder inside one of them, one that is no repository, one that is
 * gone, a repository without a commit, and one that does not say who the lead is.
 */
export const suite: IntegrationSuite = {
  env: { HOME: noHome, XDG_CONFIG_HOME: noHome },
  build: (dir) => {
    const makeRepository = (name: string) => {
      const repository = path.join(dir, name);
      mkdirSync(path.join(repository, 'docs'), { recursive: true });
      const git = (args: readonly string[], at?: string) =>
        execFileSync('git', args, { cwd: repository, env: gitEnvironment(at) });
      git(['init', '--quiet', '--initial-branch=main']);
      return git;
    };
    for (const [name, times] of [
      ['api', ['10:00', '11:00']],
      ['web', ['10:30', '11:30']],
      ['empty', []],
    ] as const) {
      const git = makeRepository(name);
      git(['config', 'user.name', 'Ana Lead']);
      git(['config', 'user.email', 'ana@example.com']);
      for (const time of times) {
        git(['commit', '--quiet', '--allow-empty', '-m', `${name} at ${time}`], `2026-03-10T${time}:00`);
      }
    }
    const carla = ['-c', 'user.name=Carla', '-c', 'user.email=carla@example.com'];
    makeRepository('nameless')(
      [...carla, 'commit', '--quiet', '--allow-empty', '-m', 'Work of Carla'],
      '2026-03-11T10:00:00',
    );
    mkdirSync(path.join(dir, 'notes'));
    const workspace = path.join(dir, 'both.code-workspace');
    const folders = ['api', 'web', 'api/docs', 'notes', 'gone', 'empty', 'nameless'].map((folder) => ({
      path: folder,
    }));
    writeFileSync(workspace, JSON.stringify({ folders }));
    return Promise.resolve(workspace);
  },
};
