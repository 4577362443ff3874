import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvCalls } from '../../../src/journal/importing/csvCalls.ts';
import { Journal } from '../../../src/journal/journal.ts';
import { readJournalText } from '../../../src/journal/journalFile.ts';
import { TextWorker } from '../../../src/journal/textWorker.ts';
import { ana, anaLine, journalOf, short } from '../../fixtures/journal/journalSamples.ts';

const script = new URL('../../../src/journal/journalWorker.ts', import.meta.url);

/** A file of this many entries. */
function many(count: number): string {
  return journalOf(...Array.from({ length: count }, (_, index) => anaLine.replace(ana.id, `e${index}`)));
}

/** A table with so many lines that can be read. */
function table(lines: number): string {
  return `Date,Min,Project,Note\n${`2026-03-10,30,Web,${'a note '.repeat(30)}\n`.repeat(lines)}Total,30,All,\n`;
}

/** A thread that does this instead. */
function scriptOf(source: string): URL {
  const whole = `import { parentPort } from 'node:worker_threads'; ${source}`;
  return new URL(`data:text/javascript,${encodeURIComponent(whole)}`);
}

describe('the thread for large texts', function () {
  this.timeout(20_000); // a thread takes a while to start on a busy machine

  const patient = { patience: 15_000 };
  let texts = new TextWorker(script, patient);
  beforeEach(() => {
    texts = new TextWorker(script, patient);
  });
  afterEach(() => texts.dispose());

  it('reads and edits like this thread does', async () => {
    const text = many(400);
    assert.deepEqual(await texts.work('readJournal', text), readJournalText(text));
    const added = await texts.work('addEntry', text, short);
    assert.equal(added, `${text}- {id: b2, on: 2026-11-21, minutes: 45, bucket: strategy}\n`);
    assert.equal(await texts.work('removeEntry', added, 'b2'), text);
    const changed = await texts.work('replaceEntry', text, { ...ana, id: 'e7', minutes: 31 });
    assert.equal(
      changed,
      text.replace('{id: e7, on: 2026-11-20, at: "14:00", minutes: 30', (line) => line.replace('30', '31')),
    );
  });

  it('refuses in the same words', async () => {
    const text = many(400);
    await assert.rejects(texts.work('removeEntry', text, 'nobody'), { name: 'JournalError', code: 'unknownId' });
    const broken = `${text}- {id: "open\n`;
    await assert.rejects(texts.work('addEntry', broken, short), ({ name, problems }) => {
      assert.deepEqual(problems, readJournalText(broken).problems);
      return name === 'FileNotWritable';
    });
    // What is refused does not end it.
    assert.equal((await texts.work('readJournal', text)).value.entries.length, 400);
  });

  it('adds many items, however short the text is that they are added to', async () => {
    const items = Array.from({ length: 1_000 }, (_, index) => ({ ...ana, id: `e${index}` }));
    assert.equal(await texts.work('addEntries', undefined, items), many(1_000));
    const hasty = new TextWorker(script, { patience: 1 });
    await assert.rejects(hasty.work('addEntries', undefined, items), { name: 'UnreadableFile', code: 'tooLarge' });
    await hasty.dispose();
  });

  it('gives a text up that takes too long, also when it is asked about again, and goes on with others', async () => {
    const hasty = new TextWorker(script, { patience: 1 });
    const slow = many(3_000);
    const tooLarge = { name: 'UnreadableFile', code: 'tooLarge', detail: String(slow.length) };
    await assert.rejects(hasty.work('readJournal', slow), tooLarge);
    await assert.rejects(hasty.work('addEntry', slow, short), tooLarge);
    assert.equal((await hasty.work('readJournal', many(4))).value.entries.length, 4);
    await hasty.dispose();
  });

  it('takes the answer that came while this thread stood still for longer than it waits', async () => {
    const standStill = 'const until = performance.now() + 100; while (performance.now() < until);';
    const working = scriptOf(
      `parentPort.on('message', () => { ${standStill} parentPort.postMessage({ made: 'x' }); });`,
    );
    const busy = new TextWorker(working, { patience: 500 });
    assert.equal(await busy.work('addEntry', many(400), short), 'x');
    const answer = busy.work('addEntry', many(400), short);
    await new Promise(setImmediate); // and it is asked
    const until = performance.now() + 1_500;
    while (performance.now() < until);
    assert.equal(await answer, 'x');
    await busy.dispose();
  });

  it('tries a text again some time after it took too long', async () => {
    const mute = scriptOf(
      "parentPort.on('message', () => process.env.MUTE || parentPort.postMessage({ made: 'done' }));",
    );
    const forgetful = new TextWorker(mute, { patience: 400, respite: 1 });
    process.env['MUTE'] = 'yes';
    await assert.rejects(forgetful.work('addEntry', many(400), short), { code: 'tooLarge' });
    delete process.env['MUTE'];
    let made: string | undefined;
    while (made === undefined) {
      await new Promise(setImmediate);
      made = await forgetful.work('addEntry', many(400), short).catch(() => undefined);
    }
    assert.equal(made, 'done');
    await forgetful.dispose();
  });

  it('takes no more memory than there is for it', async () => {
    const narrow = new TextWorker(script, { heap: 48, patience: 15_000 });
    const large = many(12_000);
    await assert.rejects(narrow.work('readJournal', large), { name: 'UnreadableFile', code: 'tooLarge' });
    assert.equal((await narrow.work('readJournal', many(200))).value.entries.length, 200);
    await narrow.dispose();
  });

  it('says so when it ends without an answer, and starts another for the next', async () => {
    const mortal = new TextWorker(scriptOf("parentPort.on('message', () => process.exit(0));"));
    for (let times = 0; times < 2; times += 1) {
      await assert.rejects(mortal.work('readJournal', many(400)), /The thread for large files ended/);
    }
    await mortal.dispose();
  });

  it('reads the lines of a large table like this thread does, and small ones here', async () => {
    const patient = new TextWorker(script, { patience: 15_000 });
    const [large, small] = [table(2_000), table(20)];
    const buckets = new Map([['web', 'building' as const]]);
    const columns = { day: 0, duration: 1, bucket: 2, note: 3 };
    const rolloverHour = 0;
    const responsibilities = new Map<string, string>();
    const meaning = {
      columns,
      dateOrder: 'dayFirst',
      unit: 'minutes',
      rolloverHour,
      buckets,
      responsibilities,
    } as const;
    assert.deepEqual(await patient.work('readCsv', large), csvCalls.readCsv(large));
    assert.deepEqual(await patient.work('csvBuckets', large, meaning), csvCalls.csvBuckets(large, meaning));
    assert.deepEqual(await patient.work('csvEntries', large, meaning), csvCalls.csvEntries(large, meaning));
    const nowhere = new TextWorker(new URL('nowhere.ts', script));
    assert.deepEqual(await nowhere.work('readCsv', small), csvCalls.readCsv(small));
    await assert.rejects(nowhere.work('readCsv', large), { code: 'MODULE_NOT_FOUND' });
    const hasty = new TextWorker(script, { patience: 1 });
    await assert.rejects(hasty.work('csvEntries', large, meaning), { name: 'UnreadableFile', code: 'tooLarge' });
    await Promise.all([patient.dispose(), hasty.dispose()]);
  });

  it('refuses a table in the same words', async () => {
    const patient = new TextWorker(script, { patience: 15_000 });
    const tooMany = '2026-03-10,5\n'.repeat(20_001);
    await assert.rejects(patient.work('readCsv', tooMany), { name: 'CsvProblem', code: 'tooManyRows' });
    await assert.rejects(patient.work('readCsv', `"${tooMany}`), {
      name: 'CsvProblem',
      code: 'openQuote',
      detail: '1',
    });
    await patient.dispose();
  });

  it('says so where it cannot be started, each time', async () => {
    const nowhere = new TextWorker(new URL('nowhere.ts', script), patient);
    for (let times = 0; times < 2; times += 1) {
      await assert.rejects(nowhere.work('readJournal', many(400)), { code: 'MODULE_NOT_FOUND' });
    }
  });

  it('serves a journal', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tlb-large-'));
    try {
      const path = join(folder, '2026-11.yaml');
      await writeFile(path, many(400));
      const journal = new Journal(folder, undefined, texts.work);
      const { id: _, ...draft } = short;
      const entry = await journal.add(draft);
      assert.equal((await journal.readMonths('2026-11-01', '2026-11-30')).entries.length, 401);
      await journal.remove(entry.id, entry.on);
      assert.equal(await readFile(path, 'utf8'), many(400));
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
