import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { keyDifferences, languages, readTexts, textFiles, type Texts } from '../../host/translations.ts';
import { repoRoot } from '../../host/places.ts';

/** Names, which read as in English in every language. */
const names: readonly string[] = ['Tech Lead Balance', 'Tech Lead', 'Engineering Manager', 'Product Manager'];

/** Words a language shares with English. */
const shared: Readonly<Record<(typeof languages)[number], readonly string[]>> = {
  de: ['Tech Lead Balance: Timer', 'Timer: {0}', 'Timer: {0}, {1}', 'Timer…', 'Pause: {0}', '{0} in {1}'],
  es: ['Balance', 'Balance, {0}', 'commit'],
  fr: ['commit', 'Note', 'Minutes'],
  ja: [],
  'zh-cn': [],
};

/** Measures, and frames of other texts: nothing in them is a sentence. */
const isFrame = (text: string) => /^(?:\{\d\}|min|h|[\s\d()–,;:.→·-])+$/.test(text);

/** What has to come through a translation as it is. */
const fixedParts = [
  /\{\d+\}/g,
  /`[^`]*`/g,
  /\]\([^)]*\)/g,
  /\$\([\w-]+\)/g,
  /["“”]/g,
  /\n/g,
  /\b\d{4}-\d\d-\d\d\b/g,
] as const;

for (const [kind, fileOf] of Object.entries(textFiles)) {
  const english = readTexts(fileOf());
  describe(`the translated texts of the ${kind}`, () => {
    for (const language of languages) {
      const file = fileOf(language);
      const texts = readTexts(file);
      it(`have exactly the keys of English in ${file}`, () => {
        assert.deepEqual(keyDifferences(english, texts), { missing: [], gone: [] });
      });

      it(`keep placeholders, code, links, icons, quotes and line breaks in ${file}`, () => {
        assert.deepEqual(differing(english, texts), []);
      });

      it(`are written in the language in ${file}`, () => {
        assert.deepEqual(untranslated(english, texts, [...names, ...shared[language]]), []);
      });
    }
  });
}

describe('the translations', () => {
  it('are in every language for both, and in no other', () => {
    const found = globSync(['l10n/bundle.l10n.*.json', 'package.nls.*.json'], { cwd: repoRoot });
    const known = languages.flatMap((language) => [textFiles.code(language), textFiles.manifest(language)]);
    assert.deepEqual(found.map((file) => file.replaceAll('\\', '/')).toSorted(), known.toSorted());
  });

  it('give each bucket a letter of its own that means no other bucket in the log box', () => {
    const typed = { Strategy: 's', People: 'p', Building: 'b' };
    for (const language of languages) {
      const texts = readTexts(textFiles.code(language));
      const letters = Object.keys(typed).map((name) => texts[name]?.charAt(0).toLowerCase() ?? '');
      assert.equal(new Set(letters).size, 3, `${language}: ${letters.join(' ')}`);
      for (const [index, own] of Object.values(typed).entries()) {
        const others = Object.values(typed).filter((letter) => letter !== own);
        assert.ok(
          !others.includes(letters[index] ?? ''),
          `${language}: ${letters[index]} already means another bucket`,
        );
      }
    }
  });

  it('have a key for the letter of each bucket where the gaps are filled, and say it', () => {
    const { contributes } = JSON.parse(readFileSync(path.join(repoRoot, 'package.json'), 'utf8')) as {
      contributes: { keybindings: { command: string; key: string; args?: string }[] };
    };
    const keys = contributes.keybindings.filter(({ command }) => command === 'techLeadBalance.answerGap');
    const left = keys.filter(({ args }) => args === 'notWork').map(({ key }) => key);
    assert.deepEqual(left, ['x', 'shift+x']);
    const help = 's strategy, p people, b building, x not work; Enter to say more; Escape when done';
    for (const language of languages) {
      const texts = readTexts(textFiles.code(language));
      for (const [name, english] of Object.entries({ Strategy: 's', People: 'p', Building: 'b' })) {
        const own = texts[name]?.charAt(0).toLowerCase() ?? '';
        const letter = /^[a-z]$/.test(own) ? own : english;
        for (const key of [letter, `shift+${letter}`]) {
          assert.ok(
            keys.some((each) => each.key === key) && !left.includes(key),
            `${language}: ${key} does not answer`,
          );
        }
        assert.match(texts[help] ?? '', new RegExp(`(?:^|[^a-z])${letter} `), `${language}: ${letter} is not said`);
      }
    }
  });

  it('name each command in a sentence as the palette does', () => {
    for (const language of languages) {
      const [code, manifest] = [readTexts(textFiles.code(language)), readTexts(textFiles.manifest(language))];
      const sentence = code['There is no checklist yet. "Create Checklist of Responsibilities" makes one.'];
      assert.ok(sentence?.includes(`"${manifest['command.createChecklist']}"`), `${language}: ${sentence}`);
    }
  });

  it('call a bucket the same in the settings and in the panel', () => {
    const english = readTexts(textFiles.manifest());
    for (const language of languages) {
      const [code, manifest] = [readTexts(textFiles.code(language)), readTexts(textFiles.manifest(language))];
      for (const key of ['bucket.strategy', 'bucket.people', 'bucket.building']) {
        assert.equal(manifest[key], code[english[key] ?? ''], `${language}: ${key}`);
      }
    }
  });
});

function differing(english: Texts, texts: Texts): string[] {
  return Object.entries(texts).flatMap(([key, text]) =>
    fixedParts.some((part) => partsOf(part, english[key] ?? '') !== partsOf(part, text)) ? [`${key}: ${text}`] : [],
  );
}

/** Placeholders may change their order, and may not be lost. */
function partsOf(part: RegExp, text: string): string {
  return (text.match(part) ?? []).toSorted().join(' ');
}

function untranslated(english: Texts, texts: Texts, allowed: readonly string[]): string[] {
  return Object.entries(texts).flatMap(([key, text]) => {
    const isSame = text === english[key] && !allowed.includes(text) && !isFrame(text);
    return isSame || text.trim() === '' ? [`${key}: ${text}`] : [];
  });
}
