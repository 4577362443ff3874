import assert from 'node:assert/strict';
import { isAgent, isMachine } from '../../../src/activity/agents.ts';
import { leadTest } from '../../../src/activity/leadTest.ts';
import type { Person } from '../../fixtures/git/fastImport.ts';
import { GitSandbox } from '../../fixtures/git/temporaryRepository.ts';
import { allEvidence, ana, ben, byAna, byBen, observe, patience, problemCodes } from './observing.ts';

/** As they stand in real commits. */
const agents = [
  'Claude <noreply@anthropic.com>',
  'Claude Opus 5.5 (1M context) <NoReply@Anthropic.com>',
  'claude[bot] <209825114+claude[bot]@users.noreply.github.com>',
  'Copilot <198982749+Copilot@users.noreply.github.com>',
  'Copilot <175728472+Copilot@users.noreply.github.com>',
  'copilot-swe-agent[bot] <198982749+Copilot@users.noreply.github.com>',
  'Copilot <copilot@github.com>',
  'Cursor <cursoragent@cursor.com>',
  'Devin AI <158243242+devin-ai-integration[bot]@users.noreply.github.com>',
  'aider (gpt-4o) <noreply@aider.chat>',
  'aider (openrouter/x) <aider@aider.chat>',
  'google-labs-jules[bot] <161369871+google-labs-jules[bot]@users.noreply.github.com>',
  'Codex <noreply@openai.com>',
  'Codex <codex@openai.com>',
  'chatgpt-codex-connector[bot] <199175422+chatgpt-codex-connector[bot]@users.noreply.github.com>',
  'gemini-code-assist[bot] <176961590+gemini-code-assist[bot]@users.noreply.github.com>',
  'Gemini CLI <somebody@example.com>',
  'Amp <amp@ampcode.com>',
  'opencode <noreply@opencode.ai>',
  'openhands <openhands@all-hands.dev>',
  'factory-droid[bot] <138933559+factory-droid[bot]@users.noreply.github.com>',
  'gemini-cli <218195315+gemini-cli@users.noreply.github.com>',
  'Kiro Agent <244629292+kiro-agent@users.noreply.github.com>',
  'Junie <junie@jetbrains.com>',
  'Qwen-Coder <qwen-coder@alibabacloud.com>',
  'Crush <crush@charm.land>',
  'Warp <agent@warp.dev>',
];
const bots = [
  'dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>',
  'renovate[bot] <29139614+renovate[bot]@users.noreply.github.com>',
  'Renovate Bot <bot@renovateapp.com>',
  'renovate-bot <renovate-bot@example.com>',
  'github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com>',
  'github-actions <actions@github.com>',
  'Our release[bot] <releases@example.com>',
  'semantic-release-bot <semantic-release-bot@martynus.net>',
  'GitHub <noreply@github.com>',
  'project_12_bot <project_12_bot_ab3@noreply.gitlab.com>',
  'whatever[bot] <1+whatever[bot]@users.noreply.git.example.com>',
];
const people = [
  'Claude Monet <claude@example.com>',
  'Claude Codere <ccodere@example.com>',
  'Devin Smith <devin@example.com>',
  'Jules Verne <jules@example.com>',
  'Amp Sourcegraph <amp@example.com>',
  'Julius Robot <robot@example.com>',
  'Cody Talbot <cody.talbot@example.com>',
  'Ana Lead <123+copilot-fan@users.noreply.github.com>',
  'Ana Lead <ana@openai.com>',
];

function personOf(text: string): Person {
  const [, name = '', mail = ''] = /^(.*) <(.*)>$/.exec(text) ?? [];
  return { name, mail };
}

function kindOf(text: string): string {
  const { name, mail } = personOf(text);
  return isAgent(mail, name) ? 'agent' : isMachine(mail, name) ? 'bot' : 'person';
}

describe('agents and bots', function () {
  this.timeout(patience);
  let sandbox: GitSandbox;
  beforeEach(() => (sandbox = new GitSandbox()));
  afterEach(() => sandbox.remove());

  it('are known by the addresses and names they really have, and people are not taken for them', () => {
    for (const text of agents) assert.equal(kindOf(text), 'agent', text);
    for (const text of bots) assert.equal(kindOf(text), 'bot', text);
    for (const text of people) assert.equal(kindOf(text), 'person', text);
  });

  it('as co-authors of the lead mark the commit as directed, people do not', async () => {
    const trailers = [...agents, ...people, `Ben <${ben.mail}>`];
    const { folder } = sandbox
      .repository('app', ana.mail)
      .commit(
        ...trailers.map((person, index) =>
          byAna(`2026-11-17 10:${10 + index}`, `with ${person}\n\nCo-Authored-By: ${person}`),
        ),
        byAna('2026-11-18 10:00', 'reviewed by an agent\n\nReviewed-by: Claude <noreply@anthropic.com>'),
        byAna('2026-11-18 11:00', 'an agent in its own words\n\nGenerated with Claude Code'),
      );
    const evidence = allEvidence(await observe(sandbox, { folders: [folder] }));
    assert.equal(evidence.length, trailers.length + 2);
    assert.deepEqual(
      evidence.filter(({ directed }) => directed).map(({ title }) => title),
      agents.map((agent) => `with ${agent}`.slice(0, 80)),
    );
  });

  it('that wrote for the lead are told by the name, or by who committed', async () => {
    const { folder } = sandbox.repository('app', ana.mail).commit(
      byAna('2026-11-17 10:00', 'by aider', { author: { name: 'Ana Lead (aider)', mail: ana.mail } }),
      byAna('2026-11-17 11:00', 'committed by an agent', {
        committer: { name: 'Claude', mail: 'noreply@anthropic.com' },
      }),
      byAna('2026-11-17 12:00', 'committed in the browser', {
        committer: { name: 'GitHub', mail: 'noreply@github.com' },
      }),
    );
    assert.deepEqual(
      allEvidence(await observe(sandbox, { folders: [folder] })).map(({ title, directed }) => [title, directed]),
      [
        ['by aider', true],
        ['committed by an agent', true],
        ['committed in the browser', undefined],
      ],
    );
  });

  it('that wrote with the lead as co-author give directed commits, a colleague who did gives plain ones', async () => {
    const coAuthored = `together\n\nCo-authored-by: Ana <${ana.mail}>`;
    const { folder } = sandbox.repository('app', ana.mail).commit(
      ...[...agents, ...bots].map((author, index) =>
        byAna(`2026-11-17 ${10 + Math.floor(index / 60)}:${10 + (index % 50)}`, coAuthored, {
          author: personOf(author),
        }),
      ),
      byBen('2026-11-18 10:00', coAuthored),
      byBen('2026-11-18 11:00', `${coAuthored}\nCo-authored-by: Cursor <cursoragent@cursor.com>`),
    );
    const evidence = allEvidence(await observe(sandbox, { folders: [folder] }));
    const plain = evidence.filter(({ directed }) => directed === undefined);
    assert.equal(evidence.length, agents.length + bots.length + 2);
    assert.ok(evidence.every(({ kind }) => kind === 'commit'));
    assert.equal(plain.length, 1);
  });

  it('that only wrote, with nobody’s name to it, are nobody’s evidence', async () => {
    const { folder } = sandbox
      .repository('app', ana.mail)
      .commit(...[...agents, ...bots].map((author) => byAna('2026-11-17 10:00', author, { author: personOf(author) })));
    assert.deepEqual(allEvidence(await observe(sandbox, { folders: [folder] })), []);
  });

  it('are never the lead, whatever git’s configuration and the settings say', async () => {
    for (const [index, bot] of [...agents.slice(0, 4), ...bots.slice(0, 4)].entries()) {
      const { mail } = personOf(bot);
      const { folder } = sandbox
        .repository(`app-${index}`, mail)
        .commit(byAna('2026-11-17 10:00', 'by a machine', { author: personOf(bot) }), byAna('2026-11-17 11:00', 'own'));
      const nobody = await observe(sandbox, { folders: [folder], extraIdentities: [mail.toUpperCase()] });
      assert.deepEqual([allEvidence(nobody), problemCodes(nobody)], [[], ['noIdentity']], bot);
      const lead = await observe(sandbox, { folders: [folder], extraIdentities: [mail, ana.mail] });
      assert.deepEqual(lead.repositories[0]?.identities, [ana.mail], bot);
      assert.deepEqual(
        allEvidence(lead).map(({ title }) => title),
        ['own'],
      );
    }
  });

  it('are not the lead of any commit either', () => {
    const isLead = leadTest([...agents, ...bots].map((text) => personOf(text).mail).concat(ana.mail));
    const taken = [...agents, ...bots].filter((text) => isLead(personOf(text).mail));
    // Only their names give these away.
    assert.deepEqual(taken, ['Gemini CLI <somebody@example.com>', 'Our release[bot] <releases@example.com>']);
    assert.ok(isLead(ana.mail.toUpperCase()));
  });

  it('that were given the lead’s address stay bots', async () => {
    const { folder } = sandbox
      .repository('app', ana.mail)
      .commit(
        byAna('2026-11-17 10:00', 'released', { author: { name: 'release[bot]', mail: ana.mail } }),
        byAna('2026-11-17 11:00', 'written'),
      );
    assert.deepEqual(
      allEvidence(await observe(sandbox, { folders: [folder] })).map(({ title }) => title),
      ['written'],
    );
  });
});
