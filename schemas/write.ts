// Writes the JSON Schemas next to this file: `node schemas/write.ts`.
import { writeFileSync } from 'node:fs';
import { jsonSchemas } from './jsonSchemas.ts';

for (const [name, text] of Object.entries(jsonSchemas())) {
  writeFileSync(new URL(name, import.meta.url), text);
}
