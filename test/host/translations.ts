import { readFileSync } from 'node:fs';
import path from 'node:path';
import { repoRoot } from './places.ts';

/** The languages besides English, by the names VS Code has for them. */
export const languages = ['de', 'es', 'fr', 'ja', 'zh-cn'] as const;

type Language = (typeof languages)[number];

/** Texts by their keys. */
export type Texts = Readonly<Record<string, string>>;

/** The two files that texts come from: the code's, and the manifest's. */
export const textFiles = {
  code: (language?: Language) => `l10n/bundle.l10n.${language === undefined ? '' : `${language}.`}json`,
  manifest: (language?: Language) => `package.nls.${language === undefined ? '' : `${language}.`}json`,
};

export function readTexts(file: string): Texts {
  return JSON.parse(readFileSync(path.join(repoRoot, file), 'utf8'));
}

/** Keys that a translation lacks, and keys that English does not have any more. */
export function keyDifferences(english: Texts, translated: Texts): { missing: string[]; gone: string[] } {
  return {
    missing: Object.keys(english).filter((key) => !(key in translated)),
    gone: Object.keys(translated).filter((key) => !(key in english)),
  };
}
