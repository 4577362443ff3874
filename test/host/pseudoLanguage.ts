import { globSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { HumanError } from './humanError.ts';
import { type Texts, readTexts, textFiles } from './translations.ts';

/** A language that nobody speaks; the runtime formats its dates and figures as in English. */
export const pseudoLanguage = 'qps-ploc';

/** Around what came through the translation, so that whatever else is on screen stands out. */
export const [pseudoStart, pseudoEnd] = ['⟦', '⟧'] as const;

const accents = new Map(
  Array.from('aceinouyACEINOUY', (letter, index) => [letter, Array.from('áçéíñóúýÁÇÉÍÑÓÚÝ')[index]]),
);

/** Placeholders, code, links and icons, which a translation leaves as they are. */
const fixed = /(\{\d+\}|`[^`]*`|\]\([^)]*\)|\$\([\w-]+\))/;

/** The text in brackets and accents and 40 % longer, as the longest of languages. Links stay links. */
export function pseudoText(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const link = /^\[(.*)\](\(command:.*\))$/.exec(line);
      return link === null ? wrapped(line) : `[${wrapped(link[1] ?? '')}]${link[2]}`;
    })
    .join('\n');
}

function wrapped(line: string): string {
  const accented = line
    .split(fixed)
    .map((part, index) =>
      index % 2 === 1 ? part : Array.from(part, (letter) => accents.get(letter) ?? letter).join(''),
    )
    .join('');
  // Words of six, as a line can break between words.
  const longer = '~'.repeat(Math.ceil(line.length * 0.4)).replaceAll(/~{6}(?=~)/g, '$& ');
  return `${pseudoStart}${accented}${longer}${pseudoEnd}`;
}

/** Adds the pseudo language to the installed extension. */
export async function addPseudoLanguage(extensionsDir: string): Promise<void> {
  const [manifest, ...others] = globSync('tech-lead-balance.*/package.json', { cwd: extensionsDir });
  if (manifest === undefined || others.length > 0) {
    throw new HumanError(`One extension is expected in ${extensionsDir}.`);
  }
  const folder = path.join(extensionsDir, path.dirname(manifest));
  for (const fileOf of Object.values(textFiles)) {
    const file = fileOf().replace('.json', `.${pseudoLanguage}.json`);
    await writeFile(path.join(folder, file), JSON.stringify(pseudoTexts(readTexts(fileOf()))));
  }
}

function pseudoTexts(texts: Texts): Texts {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, pseudoText(text)]));
}
