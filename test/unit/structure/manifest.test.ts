import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { commandIds } from '../../../src/workbench/commandIds.ts';
import { commandName, contextKeys, section, settingIds, viewIds } from '../../../src/workbench/ids.ts';

const root = join(import.meta.dirname, '../../..');
const manifestText = readFileSync(join(root, 'package.json'), 'utf8');
const manifest = JSON.parse(manifestText);
const words: Record<string, string> = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8'));
const { contributes } = manifest;
const properties: Record<string, Record<string, unknown>> = Object.assign(
  {},
  ...contributes.configuration.map((group: { properties: object }) => group.properties),
);

describe('the manifest', () => {
  it('has the commands of the code', () => {
    assert.deepEqual(
      contributes.commands.map((each: { command: string }) => each.command).toSorted(),
      commandIds.map(commandName).toSorted(),
    );
  });

  it('has the views of the code', () => {
    assert.deepEqual(
      contributes.views[section].map((view: { id: string }) => view.id),
      Object.values(viewIds),
    );
  });

  it('has the settings of the code, each explained, ordered and with a default', () => {
    assert.deepEqual(Object.keys(properties).toSorted(), settingIds.map((id) => `${section}.${id}`).toSorted());
    for (const [id, setting] of Object.entries(properties)) {
      for (const key of ['markdownDescription', 'order', 'default', 'scope']) {
        assert.ok(key in setting, `${id} has no ${key}`);
      }
    }
  });

  it('restricts every setting that names a place or a person in untrusted workspaces', () => {
    const restricted: string[] = manifest.capabilities.untrustedWorkspaces.restrictedConfigurations;
    const sensitive = Object.keys(properties).filter((id) => /path|folder|url|host|command|email/i.test(id));
    assert.deepEqual(restricted.toSorted(), sensitive.toSorted());
  });

  it('uses only context keys of the code', () => {
    const known: string[] = Object.values(contextKeys);
    const used = [...manifestText.matchAll(/"when": "([^"]*)"/g)].flatMap(([, when = '']) =>
      [...when.matchAll(/techLeadBalance\.\w+/g)].map(([key]) => key),
    );
    const views: string[] = Object.values(viewIds);
    assert.deepEqual(
      [...new Set(used)].filter((key) => !known.includes(key) && !views.includes(key)),
      [],
    );
  });

  it('has words for every placeholder, and no words that nothing uses', () => {
    const used = new Set([...manifestText.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key));
    assert.deepEqual(
      Object.keys(words).filter((key) => !used.has(key)),
      [],
    );
    assert.deepEqual(
      [...used].filter((key) => !(key ?? '' in words)),
      [],
    );
  });

  it('names files that exist', () => {
    const files = [
      ...JSON.stringify({ ...manifest, scripts: {} }).matchAll(/"((?:\.\/)?(?:media|schemas|l10n)(?:\/[^"]*)?)"/g),
    ].map(([, file = '']) => file);
    assert.ok(files.length >= 6);
    assert.deepEqual(
      files.filter((file) => !existsSync(join(root, file))),
      [],
    );
  });

  it('has small pictures, as everybody downloads them', () => {
    const { steps } = contributes.walkthroughs[0];
    const pictures: string[] = steps.map(({ media }: { media: { image: string } }) => media.image);
    const bytes = pictures.map((file) => statSync(join(root, file)).size).reduce((sum, size) => sum + size, 0);
    assert.ok(bytes <= 27_000, `the pictures of the walkthrough have ${bytes} bytes`);
  });

  it('links only to commands that exist', () => {
    const links = Object.values(words).flatMap((text) =>
      [...text.matchAll(/command:([\w.]+)/g)].map(([, id = '']) => id),
    );
    const known = [
      ...commandIds.map(commandName),
      `${viewIds.balance}.focus`,
      'vscode.openFolder',
      'workbench.trust.manage',
    ];
    assert.deepEqual(
      links.filter((id) => !known.includes(id)),
      [],
    );
  });
});

describe('the texts of the code', () => {
  it('are all in the bundle that translators get', () => {
    const bundle: Record<string, unknown> = JSON.parse(readFileSync(join(root, 'l10n/bundle.l10n.json'), 'utf8'));
    const texts = globSync('src/**/*.ts', { cwd: root }).flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(/\bl10n\.t\(\s*(['"])((?:(?!\1)[^\\]|\\.)*)\1/g)].map(
        ([, , text = '']) => text.replaceAll(/\\(.)/g, '$1'),
      ),
    );
    assert.ok(texts.length > 50);
    assert.deepEqual(
      texts.filter((text) => !(text in bundle)),
      [],
    );
    assert.deepEqual(
      Object.keys(bundle).filter((text) => !texts.includes(text)),
      [],
    );
  });
});
