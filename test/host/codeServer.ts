import path from 'node:path';
import { writeFile } from 'node:fs/promises';
import { installOnce } from './installOnce.ts';
import { npmInstall } from './npm.ts';

/** code-server 4.N.x contains VS Code 1.N.x. */
const version = '4.139.1';

export interface CodeServer {
  /** For people: VS Code as code-server serves it. */
  entry: string;
  /** For tests: VS Code's own server. */
  serverMain: string;
}

/** VS Code from the npm registry, installed at first need. */
export async function ensureCodeServer(): Promise<CodeServer> {
  const root = await installOnce(`code-server-${version}`, async (dir) => {
    console.error(`Installing VS Code (code-server ${version}) from the npm registry, once, about a minute ...`);
    await writeFile(path.join(dir, 'package.json'), '{ "private": true }\n');
    await npmInstall(dir, [`code-server@${version}`]);
    // Its own install script would do this next, and compile native modules nobody needs here.
    await npmInstall(path.join(dir, 'node_modules/code-server/lib/vscode'));
  });
  const home = path.join(root, 'node_modules/code-server');
  return { entry: path.join(home, 'out/node/entry.js'), serverMain: path.join(home, 'lib/vscode/out/server-main.js') };
}
