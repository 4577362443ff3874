import * as z from 'zod/mini';
import { checklistFileSchema, journalFileSchema } from '../src/journal/schema.ts';

/** The JSON Schemas (draft-07) that editors read, as file name → text. */
export function jsonSchemas(): Record<string, string> {
  return {
    'journal.schema.json': text('Tech Lead Balance: journal', journalFileSchema),
    'responsibilities.schema.json': text('Tech Lead Balance: responsibilities', checklistFileSchema),
  };
}

function text(title: string, schema: z.ZodMiniType): string {
  // `input`: what a person may write, so defaults are optional and unknown keys are allowed.
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
}
