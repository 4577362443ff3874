import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { jsonSchemas } from '../../../schemas/jsonSchemas.ts';
import { problemCode } from '../../../src/journal/schema.ts';

describe('problemCode', () => {
  it('takes words of the library for an invalid value', () => {
    const [issue] = z.string().safeParse(5).error?.issues ?? [];
    assert.ok(issue);
    assert.equal(problemCode(issue), 'invalidValue');
    assert.equal(problemCode({ ...issue, message: 'invalidDay' }), 'invalidDay');
  });
});

describe('JSON Schemas', () => {
  const folder = new URL('../../../schemas/', import.meta.url);

  it('are the committed ones (else run `node schemas/write.ts`)', () => {
    const committed = readdirSync(folder).filter((name) => name.endsWith('.json'));
    assert.deepEqual(committed.toSorted(), Object.keys(jsonSchemas()).toSorted());
    for (const [name, text] of Object.entries(jsonSchemas())) {
      assert.equal(readFileSync(new URL(name, folder), 'utf8').replaceAll('\r\n', '\n'), text, name);
    }
  });

  it('are of the draft that editors read, and let unknown keys be', () => {
    for (const text of Object.values(jsonSchemas())) {
      assert.match(text, /"\$schema": "http:\/\/json-schema.org\/draft-07\/schema#"/);
      assert.doesNotMatch(text, /"additionalProperties": false|"\$ref"/);
    }
  });
});
