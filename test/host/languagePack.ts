import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Gives VS Code a language pack without a single text, as its installation would leave it: VS Code's own
 * words stay English, and it asks its extensions for theirs in the language. No network, no marketplace.
 */
export async function writeLanguagePack(language: string, userDataDir: string): Promise<void> {
  const folder = path.join(userDataDir, 'languagePack');
  const translations = path.join(folder, 'main.i18n.json');
  await mkdir(folder, { recursive: true });
  await writeFile(translations, JSON.stringify({ version: '1.0.0', contents: {} }));
  const pack = {
    hash: `empty-${language}`,
    label: language,
    extensions: [{ extensionIdentifier: { id: `tests.empty-language-pack-${language}` }, version: '1.0.0' }],
    translations: { vscode: translations },
  };
  await writeFile(path.join(userDataDir, 'languagepacks.json'), JSON.stringify({ [language]: pack }));
}
