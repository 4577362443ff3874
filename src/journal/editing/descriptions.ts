import * as z from 'zod/mini';
import { checklistFileSchema, journalFileSchema } from '../schema.ts';
import { type FileKind, schemaOf } from './format.ts';

const fileSchemas = { checklist: checklistFileSchema, journal: journalFileSchema } as const;

/** What the schema says about a key of an item that has these keys. */
export function itemDescription(kind: FileKind, has: (key: string) => boolean, key: string): string | undefined {
  return describe(schemaOf(kind, has).shape, key);
}

/** What the schema says about a key of the top level. */
export function rootDescription(kind: FileKind, key: string): string | undefined {
  return describe(fileSchemas[kind].shape, key);
}

/** Asked of the registry: the JSON Schema would say the same, and its generator is as large as the rest of zod. */
function describe(shape: Readonly<Record<string, z.core.$ZodType>>, key: string): string | undefined {
  let schema = Object.hasOwn(shape, key) ? shape[key] : undefined;
  if (schema instanceof z.ZodMiniOptional || schema instanceof z.ZodMiniDefault) schema = schema._zod.def.innerType;
  return schema && z.globalRegistry.get(schema)?.description;
}
