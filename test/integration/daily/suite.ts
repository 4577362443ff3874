import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { gitEnvironment } from '../../fixtures/editor/history.ts';
import type { IntegrationSuite } from '../../host/integrationSuite.ts';

/** A subject that would act wherever something shows it as more than text. */
export const hostileSubject = '$(trash) [Quit](command:workbench.action.quit) <b>now</b> # **x** | `y`';

/**
 * One repository: three commits of the lead within two hours of a Tuesday, one of a colleague, one at noon
 * in Greenwich, a week later a review, and one commit with a hostile subject.
 */
export const suite: IntegrationSuite = {
  build: (dir) => {
    const repository = path.join(dir, 'app');
    mkdirSync(repository);
    const git = (args: readonly string[], at?: string) =>
      execFileSync('git', args, { cwd: repository, env: gitEnvironment(at) });
    git(['init', '--quiet', '--initial-branch=main']);
    git(['config', 'user.name', 'Ana Lead']);
    git(['config', 'user.email', 'ana@example.com']);
    git(['commit', '--quiet', '--allow-empty', '-m', 'Noon in Greenwich'], '2026-02-10T12:00:00Z');
    for (const at of ['2026-03-10T10:00:00', '2026-03-10T11:00:00', '2026-03-10T12:00:00']) {
      git(['commit', '--quiet', '--allow-empty', '-m', `Work at ${at}`], at);
    }
    git(
      ['-c', 'user.email=ben@example.com', 'commit', '--quiet', '--allow-empty', '-m', 'Work of Ben'],
      '2026-03-10T15:00:00',
    );
    const reviewed = 'Work of Ben that Ana looked at\n\nReviewed-by: Ana Lead <ana@example.com>';
    git(
      ['-c', 'user.email=ben@example.com', 'commit', '--quiet', '--allow-empty', '-m', reviewed],
      '2026-03-17T10:00:00',
    );
    git(['commit', '--quiet', '--allow-empty', '-m', hostileSubject], '2026-04-15T10:00:00');
    return Promise.resolve(repository);
  },
};
