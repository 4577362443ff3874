import assert from 'node:assert/strict';
import { FileNotWritable, JournalError } from '../../../src/journal/journalError.ts';
import { packFailure, unpackFailure } from '../../../src/journal/workerMessages.ts';

const problems = [{ code: 'invalidDay', start: 3, end: 9, detail: 'soon' }] as const;

/** What arrives in another thread. */
const sent = (error: unknown) => unpackFailure(structuredClone(packFailure(error)));

describe('an error on its way between threads', () => {
  it('stays a refusal, with its code, its detail and its problems', () => {
    const refusal = sent(new JournalError('editRefused', { detail: 'another meaning', problems }));
    assert.ok(refusal instanceof JournalError && !(refusal instanceof FileNotWritable));
    assert.deepEqual([refusal.code, refusal.detail, refusal.problems], ['editRefused', 'another meaning', problems]);
  });

  it('stays a file that cannot be written', () => {
    const refusal = sent(new FileNotWritable(problems));
    assert.ok(refusal instanceof FileNotWritable);
    assert.deepEqual(refusal.problems, problems);
  });

  it('says where it comes from when it is a fault', () => {
    const fault = sent(new TypeError('a fault of ours'));
    assert.match(fault.message, /TypeError: a fault of ours\n {4}at .*workerMessages\.test/);
    assert.match(sent('thrown as a text').message, /thrown as a text/);
  });
});
