import assert from 'node:assert/strict';
import { FileNotWritable, JournalError, refusalAt } from '../../../src/journal/journalError.ts';
import { UnreadableFile } from '../../../src/journal/unreadableFile.ts';

const problems = [{ code: 'invalidDay', start: 3, end: 7, detail: 'soon' }] as const;
const cause = new Error('EIO');

const at = (error: unknown) => refusalAt('/j/a.yaml', error);

describe('a refusal', () => {
  it('says in the log what, where and why', () => {
    const error = new JournalError('editRefused', { path: '/j/a.yaml', detail: 'why', problems, cause });
    assert.equal(error.name, 'JournalError');
    assert.equal(error.message, 'editRefused · /j/a.yaml · why · invalidDay@3 soon');
    assert.equal(error.cause, cause);
    assert.equal(new JournalError('diskFull').message, 'diskFull');
    assert.deepEqual([new JournalError('diskFull').detail, new JournalError('diskFull').problems], ['', []]);
  });

  it('of a file with problems has a name of its own', () => {
    const { name, code, path, message } = new FileNotWritable(problems, '/j/a.yaml');
    assert.deepEqual([name, code, path], ['FileNotWritable', 'fileNotWritable', '/j/a.yaml']);
    assert.equal(message, 'fileNotWritable · /j/a.yaml · invalidDay@3 soon');
  });

  it('of what cannot be read says so by a problem at its start', () => {
    const error = new UnreadableFile('unreadable', 'EACCES', cause);
    assert.deepEqual([error.name, error.message, error.cause], ['UnreadableFile', 'unreadable EACCES', cause]);
    assert.deepEqual(error.problem, { code: 'unreadable', start: 0, end: 0, detail: 'EACCES' });
  });
});

describe('a refusal at a path', () => {
  it('is that of a file that cannot be read', () => {
    const refusal = at(new UnreadableFile('unreadable', 'EACCES'));
    assert.ok(refusal instanceof FileNotWritable);
    assert.deepEqual([refusal.path, refusal.problems[0]?.detail], ['/j/a.yaml', 'EACCES']);
  });

  it('says the same as before, and where', () => {
    const error = new JournalError('editRefused', { detail: 'why', problems });
    const refusal = at(error);
    assert.ok(refusal instanceof JournalError && !(refusal instanceof FileNotWritable));
    const { code, path, detail, problems: found, cause: first } = refusal;
    assert.deepEqual([code, path, detail, found, first], ['editRefused', '/j/a.yaml', 'why', problems, error]);
    const unwritable = at(new FileNotWritable(problems));
    assert.ok(unwritable instanceof FileNotWritable);
    assert.deepEqual([unwritable.path, unwritable.problems], ['/j/a.yaml', problems]);
  });

  it('stays what it is where it has a path, or is none', () => {
    for (const error of [new JournalError('diskFull', { path: '/elsewhere' }), new TypeError('a fault'), 'a text']) {
      assert.equal(at(error), error);
    }
  });
});
