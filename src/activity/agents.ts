import { readNoreply } from './noreplyAddress.ts';

// Who writes commits without being a person. To add one: the address or login it really leaves in
// commits, from its own documents or code, in the order of the alphabet. Addresses come first, as the
// names beside them change with every model.

/** Addresses of coding agents, as they stand in authors and in Co-authored-by trailers. */
const agentMails = new Set([
  'agent@cursor.com',
  'agent@replit.com',
  'agent@warp.dev',
  'aider@aider.chat',
  'amp@ampcode.com',
  'claude@anthropic.com',
  'codex@openai.com',
  'copilot@github.com',
  'crush@charm.land',
  'cursoragent@cursor.com',
  'gemini-cli@google.com',
  'gemini@google.com',
  'jules@google.com',
  'junie@jetbrains.com',
  'noreply@aider.chat',
  'noreply@ampcode.com',
  'noreply@anthropic.com',
  'noreply@codeium.com',
  'noreply@cursor.com',
  'noreply@google.com',
  'noreply@kiro.dev',
  'noreply@openai.com',
  'noreply@opencode.ai',
  'noreply@windsurf.com',
  'openhands@all-hands.dev',
  'oz-agent@warp.dev',
  'qwen-coder@alibabacloud.com',
  'windsurf@codeium.com',
]);

/** Logins of coding agents at forges. The number before them varies: Copilot alone has had three. */
const agentLogins = new Set([
  'amazon-q-developer[bot]',
  'chatgpt-codex-connector[bot]',
  'claude[bot]',
  'cline[bot]',
  'copilot',
  'copilot-swe-agent[bot]',
  'copilot[bot]',
  'cursor[bot]',
  'cursoragent[bot]',
  'devin-ai-integration[bot]',
  'factory-droid[bot]',
  'gemini-cli',
  'gemini-code-assist[bot]',
  'google-labs-jules[bot]',
  'kiro-agent',
  'lovable-dev[bot]',
  'openai-codex[bot]',
  'openhands-agent',
  'sweep-ai[bot]',
  'v0[bot]',
]);

/** Names no person has. aider puts its own behind that of whoever it works for. */
const agentName =
  /^(?:aider$|chatgpt\b|claude (?:code|opus|sonnet|haiku)|(?:github )?copilot|cursor agent|gemini (?:cli|code assist)|openai codex|codex cli)(?:\b|$)|\(aider\)$/i;

/** Logins of the bots that are not called one, and what they are called outside a forge. */
const botLogins = new Set([
  'allcontributors',
  'dependabot',
  'dependabot-preview',
  'github-actions',
  'greenkeeper',
  'greenkeeperio-bot',
  'imgbot',
  'mergify',
  'pre-commit-ci',
  'release-please',
  'renovate',
  'renovate-bot',
  'semantic-release-bot',
  'snyk-bot',
  'step-security-bot',
]);

/** `noreply@github.com` is GitHub itself, which commits what is merged in the browser. */
const botMails = new Set([
  'action@github.com',
  'actions@github.com',
  'bot@renovateapp.com',
  'hosted@weblate.org',
  'noreply@github.com',
  'noreply@weblate.org',
  'support@dependabot.com',
]);

/** GitLab's tokens for projects and groups. */
const gitLabBot = /^(?:project|group)_\d+_bot/;

/** Whether an author or co-author is a coding agent. */
export function isAgent(mail: string, name = ''): boolean {
  const address = mail.trim().toLowerCase();
  const login = readNoreply(address)?.login;
  return agentMails.has(address) || (login !== undefined && agentLogins.has(login)) || agentName.test(name.trim());
}

/** Whether an address or a name is that of an agent, or of a bot that updates, releases or merges. */
export function isMachine(mail: string, name = ''): boolean {
  if (isAgent(mail, name) || isBotName(name)) return true;
  const address = mail.trim().toLowerCase();
  const login = readNoreply(address)?.login ?? address.slice(0, address.indexOf('@')).replace(/^\d+\+/, '');
  if (botMails.has(address) || botLogins.has(login.replace(/\[bot\]$/, '')) || gitLabBot.test(login)) return true;
  return login.endsWith('[bot]') && readNoreply(address) !== undefined;
}

/** Whether a name says that it is a bot's, as GitHub's apps do. */
export function isBotName(name: string): boolean {
  return name.trimEnd().toLowerCase().endsWith('[bot]');
}
