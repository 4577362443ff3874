import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readPlainFile } from './plainFile.ts';

/** With more files of refs than this, asking git is no slower. */
const mostFiles = 500;
/** Bytes. A repository with more packed refs is left to git. */
const largestPacked = 4_000_000;
const largestRef = 1_000;

const hash = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** Every ref of a repository by its full name, HEAD and those of the worktrees (`worktrees/NAME/HEAD`) included. */
export type Refs = ReadonlyMap<string, string>;

/**
 * Reads the refs of a repository from its files, as git does: the packed ones, and over them each in a file of its own.
 * A hash stands for what a ref points to; refs that point nowhere are left out.
 *
 * @param common real path of the part all worktrees share
 * @returns undefined where the files are not what git makes: links, other formats, too many
 */
export async function readRefFiles(common: string, worktrees: readonly string[]): Promise<Refs | undefined> {
  const packed = await readPlainFile(join(common, 'packed-refs'), largestPacked);
  const names = await looseNames(common);
  if (packed === undefined || names === undefined) return undefined;
  const heads = ['HEAD', ...worktrees.map((name) => `worktrees/${name}/HEAD`)];
  const said = new Map(readPacked(packed));
  const texts = await Promise.all([...names, ...heads].map((name) => readPlainFile(join(common, name), largestRef)));
  for (const [index, name] of [...names, ...heads].entries()) {
    const text = texts[index];
    if (text === undefined || (text !== '' && !isTarget(text))) return undefined;
    // A file that was just there or just went; git would find the packed one.
    if (text !== '') said.set(name, text.trim());
  }
  return new Map(
    [...said.keys()].flatMap((name) => {
      const target = resolve(name, said);
      return target === undefined ? [] : [[name, target] as const];
    }),
  );
}

/** Whether a text is what git writes into a ref's file: a hash, or the name of another ref. */
export function isTarget(text: string): boolean {
  return hash.test(text.trim()) || /^ref: refs\/\S+$/.test(text.trim());
}

function resolve(name: string, said: ReadonlyMap<string, string>): string | undefined {
  let text = said.get(name);
  // git follows a few links, too.
  for (let steps = 0; steps < 5 && text?.startsWith('ref: '); steps += 1) text = said.get(text.slice('ref: '.length));
  return text !== undefined && hash.test(text) ? text : undefined;
}

function readPacked(text: string): [string, string][] {
  return text.split('\n').flatMap((line): [string, string][] => {
    const blank = line.indexOf(' ');
    // Other lines are the header, and what a tag above points to.
    return blank > 0 && hash.test(line.slice(0, blank)) ? [[line.slice(blank + 1), line.slice(0, blank)]] : [];
  });
}

async function looseNames(common: string): Promise<string[] | undefined> {
  const names: string[] = [];
  const folders = ['refs'];
  for (const folder of folders) {
    const entries = await readdir(join(common, folder), { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const name = `${folder}/${entry.name}`;
      if (entry.isDirectory()) folders.push(name);
      else if (!entry.isFile()) return undefined;
      else if (!name.endsWith('.lock')) names.push(name);
    }
    if (names.length + folders.length > mostFiles) return undefined;
  }
  return names;
}
