import { zoneAt } from './localTime.ts';
import type { Person } from './people.ts';
import type { PlannedCommit, PlannedHistory } from './plannedCommit.ts';

/** A history as input of `git fast-import --date-format=raw`. */
export function fastImportText({ commits, branches }: PlannedHistory): string {
  const tips = [...branches].map(([branch, mark]) => `reset refs/heads/${branch}\nfrom :${mark}\n\n`);
  return [...commits.map(commitText), ...tips, 'done\n'].join('');
}

function commitText({ mark, parents, author, authored, committer, committed, message, files }: PlannedCommit): string {
  const lines = [
    // All pass through main; the tips are put right at the end.
    'commit refs/heads/main',
    `mark :${mark}`,
    `author ${who(author, authored)}`,
    `committer ${who(committer, committed)}`,
    data(message),
    ...parents.map((parent, index) => `${index === 0 ? 'from' : 'merge'} :${parent}`),
    ...files.map(([path, text]) => `M 100644 inline ${path}\n${data(text)}`),
  ];
  return `${lines.join('\n')}\n\n`;
}

function who({ name, mail }: Person, at: number): string {
  return `${name} <${mail}> ${at} ${zoneAt(at)}`;
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}`;
}
