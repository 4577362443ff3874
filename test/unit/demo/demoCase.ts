import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDemo } from '../../host/demo/createDemo.ts';

/** A demo as it is made at one moment on a machine in one time zone. */
export class DemoCase {
  readonly root: string;
  readonly folder: string;
  readonly journalFolder: string;
  readonly today: string;
  readonly now: Date;

  constructor(root: string, folder: string, today: string, now: Date) {
    this.root = root;
    this.folder = folder;
    this.journalFolder = join(root, 'journal');
    this.today = today;
    this.now = now;
  }

  /** `clock` is local, `HH:MM`. */
  static async make(today: string, clock: string): Promise<DemoCase> {
    const root = await realpath(await mkdtemp(join(tmpdir(), 'tech-lead-demo-')));
    const now = new Date(`${today}T${clock}:30`);
    const { folder } = await createDemo(root, { journalFolder: join(root, 'journal'), today, now });
    return new DemoCase(root, folder, today, now);
  }

  get repositories(): string[] {
    return ['billing-api', 'web-app'].map((name) => join(this.folder, name));
  }

  git(repository: string, ...args: string[]): string {
    return execFileSync('git', args, { cwd: repository, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
  }

  /** Text of every journal file, by name. */
  async journal(): Promise<Map<string, string>> {
    const names = (await readdir(this.journalFolder)).filter((name) => name.endsWith('.yaml')).toSorted();
    return new Map(
      await Promise.all(
        names.map(async (name) => [name, await readFile(join(this.journalFolder, name), 'utf8')] as const),
      ),
    );
  }

  checklist(): Promise<string> {
    return readFile(join(this.folder, '.tech-lead', 'responsibilities.yaml'), 'utf8');
  }

  remove(): Promise<void> {
    return rm(this.root, { recursive: true, force: true, maxRetries: 3 });
  }
}
