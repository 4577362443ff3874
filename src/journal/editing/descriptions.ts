import * as z from 'zod/mini';
import { checklistFileSchema, journalFileSchema } from '../schema.ts';
import { type FileKind, schemaOf } from './format.ts';

const fileSchemas = { checklist: checklistFileSchema, journal: journalFileSchema } as const;

/** What the schema says about a key of an item that has these keys. */
export function itemDescription(kind: FileKind, has: (key: string) => boolean, key: string): string | undefined {
  return describe(schemaOf(kind, has), key);
}

/** What the schema says about a key of the top level. */
export function rootDescription(kind: FileKind, key: string): string | undefined {
  return describe(fileSchemas[kind], key);
}

function describe(schema: z.ZodMiniType, key: string): string | undefined {
  const { properties = {} } = z.toJSONSchema(schema);
  const property = Object.hasOwn(properties, key) ? properties[key] : undefined;
  return typeof property === 'object' ? property.description : undefined;
}
