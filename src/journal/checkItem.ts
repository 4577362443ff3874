import type { JournalItem } from './entryText.ts';
import { JournalError } from './journalError.ts';
import type { FileProblem } from './problem.ts';
import { correctionSchema, leaveSchema, problemCode, timeEntrySchema } from './schema.ts';

/** The door of the journal: −5 minutes or 30 hours do not get in. @throws JournalError `invalidEntry` */
export function checkItem(item: JournalItem): void {
  const schema = 'leave' in item ? leaveSchema : 'evidence' in item ? correctionSchema : timeEntrySchema;
  const { error } = schema.safeParse(item);
  if (!error) return;
  const values = new Map<PropertyKey, unknown>(Object.entries(item));
  const problems = error.issues.map((issue): FileProblem => {
    const [key = ''] = issue.path;
    const code = problemCode(issue);
    return { code, start: 0, end: 0, detail: String(code === 'missingKey' ? key : values.get(key)) };
  });
  throw new JournalError('invalidEntry', { problems });
}
