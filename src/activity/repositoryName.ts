import { basename } from 'node:path';
import { cleanTitle } from './title.ts';

/** What a repository is called wherever people see it: a folder may have any name, one that deceives included. */
export function repositoryName(root: string): string {
  return cleanTitle(basename(root));
}
