// `npm run l10n:missing`: what each translation lacks, and what it has that English does not have any more.
import { keyDifferences, languages, readTexts, textFiles } from './translations.ts';

for (const fileOf of Object.values(textFiles)) {
  const english = readTexts(fileOf());
  for (const language of languages) {
    const file = fileOf(language);
    const { missing, gone } = keyDifferences(english, readTexts(file));
    process.stdout.write(`${file}: ${missing.length} missing, ${gone.length} gone\n`);
    for (const key of missing) process.stdout.write(`  + ${JSON.stringify(key)}: ${JSON.stringify(english[key])}\n`);
    for (const key of gone) process.stdout.write(`  - ${JSON.stringify(key)}\n`);
    if (missing.length + gone.length > 0) process.exitCode = 1;
  }
}
