// Changes the journal and the checklist in the folder named by its first argument, one operation after
// another, until it is killed. It says what it is about to do, and says so again when that is done.
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { Checklist } from '../../src/journal/checklist.ts';
import { Journal } from '../../src/journal/journal.ts';
import { nodeTextFile } from '../../src/journal/nodeTextFile.ts';
import { starterWords } from '../fixtures/starterWords.ts';
import { randomFrom } from '../host/demo/random.ts';
import type { Deed } from './deeds.ts';

const [folder = '', seed = ''] = process.argv.slice(2);
const journal = new Journal(join(folder, 'journal'));
const checklist = new Checklist(nodeTextFile(join(folder, 'list.yaml'), folder), starterWords);
const random = randomFrom(Number(seed));
const pick = <T>(from: readonly T[]): T | undefined => from[random.between(0, from.length - 1)];
const days = ['2026-10-05', '2026-11-20', '2026-11-21'];

function say(state: 'begun' | 'done', deed: Deed): void {
  writeSync(1, `${JSON.stringify({ state, deed })}\n`);
}

const entries = new Map((await journal.readAll()).entries.map((entry) => [entry.id, entry]));
say('done', { kind: 'opened' });
for (;;) {
  const known = pick([...entries.values()]);
  const on = pick(days) ?? '';
  const minutes = random.between(1, 1440);
  const choice = random.between(0, 99);
  if (known === undefined || choice < 50) {
    // The id is the product's to choose, so the note says which one was begun.
    const note = crypto.randomUUID();
    say('begun', { kind: 'add', note, minutes });
    const entry = await journal.add({ on, minutes, bucket: 'people', note });
    entries.set(entry.id, entry);
    say('done', { kind: 'add', note, minutes });
  } else if (choice < 70) {
    const deed: Deed = { kind: 'replace', note: known.note ?? '', minutes };
    const entry = { ...known, on, minutes }; // into another month, two times in three
    say('begun', deed);
    await journal.replace(entry);
    entries.set(entry.id, entry);
    say('done', deed);
  } else if (choice < 85) {
    const deed: Deed = { kind: 'remove', note: known.note ?? '' };
    say('begun', deed);
    await journal.remove(known.id);
    entries.delete(known.id);
    say('done', deed);
  } else {
    const day = `20${random.between(10, 90)}-01-${random.between(10, 28)}`;
    say('begun', { kind: 'tick', day });
    await checklist.tick('mentoring', day);
    say('done', { kind: 'tick', day });
  }
}
