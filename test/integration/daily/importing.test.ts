import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { csvLimits } from '../../../src/journal/importing/csvLimits.ts';
import { csvSource } from '../../../src/workbench/importing/csvSource.ts';
import { inCsvWords } from '../../../src/workbench/importing/csvWords.ts';
import { changeSetting } from '../../fixtures/editor/changeSetting.ts';
import { extensionApi } from '../../fixtures/editor/extensionApi.ts';
import { fileTexts } from '../../fixtures/editor/fileTexts.ts';
import { accepting, dismissing } from '../../fixtures/editor/pressing.ts';

const run = (command: string, argument?: unknown) =>
  vscode.commands.executeCommand(`techLeadBalance.${command}`, argument);
/** The documents that say what an import does. */
const previews = () =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .flatMap(({ input }) =>
      input instanceof vscode.TabInputText && input.uri.scheme === 'tech-lead-balance-import' ? [input.uri] : [],
    );

describe('an import', () => {
  let temp: string;
  let journal: string;
  let journals = 0;

  const csv = async (name: string, content: string | Uint8Array) => {
    const file = path.join(temp, name);
    await writeFile(file, content);
    return file;
  };
  /** Lines of a month, their ids left out. */
  const lines = async (month: string) =>
    (await readFile(path.join(journal, `${month}.yaml`), 'utf8'))
      .split('\n')
      .filter((each) => each.startsWith('- '))
      .map((each) => each.replace(/^- \{id: \w+, /, '').slice(0, -1));

  const texts = () =>
    Promise.all(['2026-03', '2026-04'].map((month) => readFile(path.join(journal, `${month}.yaml`), 'utf8')));

  before(() => {
    const [workspace] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(workspace);
    temp = path.join(path.dirname(workspace.uri.fsPath), 'importing');
  });
  beforeEach(async () => {
    // One each: a journal that was seen and is gone is asked about.
    journal = path.join(temp, `journal-${(journals += 1)}`);
    await mkdir(journal, { recursive: true });
    await changeSetting('journalFolder', journal);
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await changeSetting('journalFolder', undefined);
    await rm(temp, { recursive: true, maxRetries: 5 });
  });

  const own = [
    'day,start,minutes,bucket,source,responsibility,note,counted',
    "2026-03-10,14:00,30,people,logged,mentoring,'=1:1 with Ana,30",
    '2026-03-10,10:00,90,building,observed,,Work of the day,90',
    '2026-04-01,,60,strategy,logged,,"Roadmap, again",0',
    '',
  ].join('\r\n');

  it('of our own export asks nothing, is one step, and is undone as one', async () => {
    const mine = await (await extensionApi()).logTime({ bucket: 'people', minutes: 5, on: '2026-03-10' });
    const before = await readFile(path.join(journal, '2026-03.yaml'), 'utf8');
    await accepting(run('importEntries', await csv('own.csv', own)));
    assert.deepEqual(await lines('2026-03'), [
      'on: 2026-03-10, minutes: 5, bucket: people',
      'on: 2026-03-10, at: "14:00", minutes: 30, bucket: people, note: =1:1 with Ana, responsibility: mentoring',
    ]);
    assert.deepEqual(await lines('2026-04'), ['on: 2026-04-01, minutes: 60, bucket: strategy, note: "Roadmap, again"']);
    assert.deepEqual(previews(), []);
    await run('undo');
    assert.equal(await readFile(path.join(journal, '2026-03.yaml'), 'utf8'), before);
    assert.deepEqual(await lines('2026-04').catch(() => []), []);
    await run('undo');
    assert.ok(!(await readFile(path.join(journal, '2026-03.yaml'), 'utf8')).includes(mine.id));
  });

  it('of what the journal has already leaves it as it is', async () => {
    await accepting(run('importEntries', await csv('own.csv', own)));
    const before = await texts();
    await accepting(run('importEntries', vscode.Uri.file(path.join(temp, 'own.csv'))));
    assert.deepEqual(await texts(), before);
    await accepting(run('importEntries', await csv('more.csv', `${own}2026-04-02,,15,people,logged,,new\r\n`)));
    assert.deepEqual((await lines('2026-04')).slice(1), ['on: 2026-04-02, minutes: 15, bucket: people, note: new']);
    await run('undo');
    await run('undo');
  });

  it('of a spreadsheet keeps the lines it cannot read as a list', async () => {
    const text =
      '\uFEFFDatum;Dauer;Projekt;Beschreibung;Kunde\n10.3.2026;1,5;Web;Planung;A\nSumme;1,5;;;\n11.3.2026;30;Web;"zwei\nZeilen";A\n12.3.2026;0:45;web;;A\n';
    await accepting(run('importEntries', await csv('zeiten.csv', text)));
    assert.deepEqual(await lines('2026-03'), [
      'on: 2026-03-10, minutes: 90, bucket: strategy, note: Planung',
      'on: 2026-03-12, minutes: 45, bucket: strategy',
    ]);
    const [uri, second] = previews();
    assert.ok(uri && !second);
    const shown = (await vscode.workspace.openTextDocument(uri)).getText();
    assert.match(
      shown,
      /^ {2}2 entries, 2 h 15 min, Tue, Mar 10.* – Thu, Mar 12.*\n {2}Strategy & alignment: 2 h 15 min$/m,
    );
    assert.match(
      shown,
      /^Lines that cannot be read: 2\n {2}Line 3: "Summe" is no day\n {2}Line 4: "30" is not between one minute and 24 hours$/m,
    );
    assert.match(shown, /^ {2}Not imported: Kunde$/m);
    assert.match(shown, /^ {2}2026-03-10 · 1 h 30 min · Strategy · Planung$/m);
    await run('undo');
  });

  it('takes the text of the open editor, saved or not', async () => {
    const document = await vscode.workspace.openTextDocument({ content: own, language: 'plaintext' });
    await vscode.window.showTextDocument(document);
    await accepting(run('importEntries'));
    assert.equal((await lines('2026-04')).length, 1);
    await run('undo');
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('of 2,000 entries is written whole', async () => {
    const many = Array.from({ length: 2_000 }, (_, index) => {
      const [month, day] = [(index % 12) + 1, (index % 28) + 1].map((number) => String(number).padStart(2, '0'));
      return `2025-${month}-${day},5,people,Talk ${index}\n`;
    });
    await accepting(run('importEntries', await csv('many.csv', `Date,Minutes,Bucket,Note\n${many.join('')}`)));
    const months = await readdir(journal);
    assert.equal(months.length, 12);
    const all = await Promise.all(months.map((name) => lines(name.replace('.yaml', ''))));
    assert.equal(new Set(all.flat()).size, 2_000);
    await run('undo');
    assert.deepEqual((await Promise.all(months.map((name) => lines(name.slice(0, 7)).catch(() => [])))).flat(), []);
  });

  it('writes nothing in any month where one cannot be written', async () => {
    const broken = 'version: 1\nentries:\n- {id: x\n';
    await writeFile(path.join(journal, '2026-04.yaml'), broken);
    const work = run('importEntries', await csv('own.csv', own));
    await Promise.all([accepting(work), dismissing(work)]);
    assert.equal(await readFile(path.join(journal, '2026-04.yaml'), 'utf8'), broken);
    assert.deepEqual(await lines('2026-03').catch(() => []), []);
  });

  it('of a file that cannot be used ends in one sentence', async () => {
    const tables = fileTexts();
    const bad: [name: string, content: string | Uint8Array, sentence: string][] = [
      [
        'latin.csv',
        Buffer.from('Date,Note\n2026-03-10,M\u00fcller', 'latin1'),
        'latin.csv is not encoded in UTF-8. Save it as UTF-8 and import it again.',
      ],
      [
        'wide.csv',
        Buffer.from('\uFEFFDate,Note', 'utf16le'),
        'wide.csv is not encoded in UTF-8. Save it as UTF-8 and import it again.',
      ],
      ['zip.csv', 'a,b\0c', 'zip.csv is not a text file.'],
      ['none.csv', '', 'none.csv is empty.'],
      ['header.csv', 'Date,Note\n', 'header.csv has no lines below the names of its columns.'],
      [
        'quote.csv',
        'Date,Note\n"2026-03-10,x\n',
        'A quotation mark on line 2 of quote.csv is not closed, so nothing can be read.',
      ],
      [
        'words.csv',
        'just\nwords',
        'words.csv has no columns: nothing in it is separated by commas, semicolons or tabs.',
      ],
      [
        'long.csv',
        `Date,Min\n${'2026-03-10,5\n'.repeat(csvLimits.rows + 1)}`,
        'long.csv has more than 20,000 lines. Import it in parts.',
      ],
      ['large.csv', new Uint8Array(50_000_000), 'large.csv is larger than 10 MB. Import it in parts.'],
    ];
    for (const [name, content, message] of bad) {
      const file = await csv(name, content);
      const reading = async () => {
        const source = await csvSource(file);
        return inCsvWords(source.name, () => tables.work('readCsv', source.text));
      };
      await assert.rejects(reading(), { name: 'HumanError', message });
    }
    tables.dispose();
    await assert.rejects(csvSource(path.join(temp, 'gone.csv')), { message: 'gone.csv cannot be read.' });
    await dismissing(run('importEntries', path.join(temp, 'latin.csv')));
    assert.deepEqual(await readdir(journal), []);
  });
});
