import type { Responsibility } from '../balance/responsibility.ts';
import type { Day } from '../balance/time.ts';
import {
  changeResponsibilityText,
  moveResponsibilityText,
  type ResponsibilityFields,
  type ResponsibilityPlace,
} from './checklistChanges.ts';
import { readChecklistText, tickText, untickText } from './checklistFile.ts';
import { addResponsibilityText, type NewResponsibility, removeResponsibilityText } from './checklistItems.ts';
import type { EditingCalls } from './editing/editingCalls.ts';
import type { JournalItem } from './entryText.ts';
import {
  addEntriesText,
  addEntryText,
  addMovedText,
  type JournalContent,
  readJournalText,
  removeEntryText,
  replaceEntryText,
} from './journalFile.ts';
import type { CsvCalls } from './importing/csvCalls.ts';
import type { FileReading } from './problem.ts';
import { takenBackText, type TextChange, touchedIds, type TouchedIds } from './takeBack.ts';
import { undoneChecklistText } from './undoneChecklist.ts';

/** All that is done with the text of a file: what it takes, the text first, and what it makes of it. */
export interface TextCalls extends EditingCalls, CsvCalls {
  readJournal: { takes: [text: string]; makes: FileReading<JournalContent> };
  addEntry: { takes: [text: string | undefined, item: JournalItem]; makes: string };
  addEntries: { takes: [text: string | undefined, items: readonly JournalItem[]]; makes: string };
  /** Of another file, whose text comes last. */
  addMoved: { takes: [text: string | undefined, item: JournalItem, from: string]; makes: string };
  touched: { takes: [text: string | undefined, change: TextChange]; makes: TouchedIds };
  takeBack: {
    takes: [text: string | undefined, change: TextChange, kept: readonly string[]];
    makes: string | undefined;
  };
  removeEntry: { takes: [text: string, id: string]; makes: string };
  replaceEntry: { takes: [text: string, item: JournalItem]; makes: string };
  readChecklist: { takes: [text: string]; makes: FileReading<Responsibility[]> };
  tick: { takes: [text: string, id: string, day: Day]; makes: string };
  untick: { takes: [text: string, id: string, days: readonly Day[]]; makes: string };
  addResponsibility: { takes: [text: string | undefined, item: NewResponsibility]; makes: string };
  changeResponsibility: { takes: [text: string, id: string, fields: ResponsibilityFields]; makes: string };
  moveResponsibility: { takes: [text: string, id: string, place: ResponsibilityPlace]; makes: string };
  removeResponsibility: { takes: [text: string, id: string]; makes: string };
  undoneChecklist: { takes: [text: string, before: string, after: string]; makes: string | undefined };
}

export type TextCall = keyof TextCalls;

/** Does one of these, here or elsewhere. Throws what it throws; `UnreadableFile` where that takes too long. */
export type TextWork = <Call extends TextCall>(
  call: Call,
  ...takes: TextCalls[Call]['takes']
) => Promise<TextCalls[Call]['makes']>;

const calls: {
  readonly [Call in TextCall]: (
    ...takes: TextCalls[Call]['takes']
  ) => TextCalls[Call]['makes'] | Promise<TextCalls[Call]['makes']>;
} = {
  readJournal: readJournalText,
  addEntry: addEntryText,
  addEntries: addEntriesText,
  addMoved: addMovedText,
  touched: touchedIds,
  takeBack: takenBackText,
  removeEntry: removeEntryText,
  replaceEntry: replaceEntryText,
  readChecklist: readChecklistText,
  tick: tickText,
  untick: untickText,
  addResponsibility: addResponsibilityText,
  changeResponsibility: changeResponsibilityText,
  moveResponsibility: moveResponsibilityText,
  removeResponsibility: removeResponsibilityText,
  undoneChecklist: undoneChecklistText,
  problemsIn: async (...takes) => (await editing()).problemsIn(...takes),
  fixesIn: async (...takes) => (await editing()).fixesIn(...takes),
  explanationAt: async (...takes) => (await editing()).explanationAt(...takes),
  checklistGroups: async (...takes) => (await editing()).checklistGroups(...takes),
  journalGroups: async (...takes) => (await editing()).journalGroups(...takes),
  readCsv: async (...takes) => (await importing()).readCsv(...takes),
  csvBuckets: async (...takes) => (await importing()).csvBuckets(...takes),
  csvEntries: async (...takes) => (await importing()).csvEntries(...takes),
};

/** Loaded when a file is first edited by hand. */
async function editing() {
  return (await import('./editing/editingCalls.ts')).editingCalls;
}

/** Loaded with the first import. */
async function importing() {
  return (await import('./importing/csvCalls.ts')).csvCalls;
}

/** Does it in this thread. */
export const workHere: TextWork = (call, ...takes) => new Promise((resolve) => resolve(calls[call](...takes)));
