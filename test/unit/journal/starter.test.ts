import assert from 'node:assert/strict';
import { readChecklistText } from '../../../src/journal/checklistFile.ts';
import { starterChecklist, starterList } from '../../../src/journal/starter.ts';
import { starterWords } from '../../fixtures/starterWords.ts';

describe('starterChecklist', () => {
  it('holds the ten responsibilities of PRODUCT.md, section 1', () => {
    const { value, problems } = readChecklistText(starterChecklist(starterWords));
    assert.deepEqual(problems, []);
    assert.deepEqual(
      value.map(({ id, bucket, cadence }) => `${id} ${bucket} ${cadence}`),
      [
        'standards strategy monthly',
        'technical-guidance strategy weekly',
        'delivery strategy weekly',
        'technical-depth people monthly',
        'cross-functional people weekly',
        'stakeholder-communication people weekly',
        'mentoring people weekly',
        'process-improvement building monthly',
        'documentation building monthly',
        'hiring building quarterly',
      ],
    );
    assert.deepEqual(value, starterList(starterWords));
  });

  it('looks like the example of PRODUCT.md, section 5', () => {
    assert.deepEqual(starterChecklist(starterWords).split('\n').slice(0, 10), [
      "# Responsibilities of this team's tech lead. Edit freely; comments and order are kept.",
      'version: 1',
      'responsibilities:',
      '  - id: standards',
      '    bucket: strategy',
      '    title: Set and raise standards',
      `    description: ${starterWords.standards.description}`,
      '    cadence: monthly            # daily | weekly | fortnightly | monthly | quarterly | none',
      '    done: []',
      '  - id: technical-guidance',
    ]);
    assert.equal(starterChecklist(starterWords).match(/#/g)?.length, 2, 'the cadences are said once');
  });

  it('takes any words in any language', () => {
    const words = {
      ...starterWords,
      mentoring: { title: 'Mentorat : « coacher » #1', description: '- début\n"fin": {x}' },
    };
    const { value, problems } = readChecklistText(starterChecklist(words));
    assert.deepEqual(problems, []);
    assert.deepEqual(value.find(({ id }) => id === 'mentoring')?.title, words.mentoring.title);
    assert.deepEqual(value.find(({ id }) => id === 'mentoring')?.description, words.mentoring.description);
  });
});
