import { isMachine } from './agents.ts';

const mailSettings = ['user.email', 'author.email'];
const nameSettings = ['user.name', 'author.name'];

/**
 * The mail addresses git would put into commits, from the output of `git config --list -z` run in a repository,
 * so that `includeIf` has its say: every value there is, lower case, in order, once each.
 */
export function configuredMails(settings: string): string[] {
  return normalizeMails(valuesOf(settings, mailSettings));
}

/** The names git would put into commits, from the same output; every value there is. */
export function configuredNames(settings: string): string[] {
  return valuesOf(settings, nameSettings);
}

/** Lower case, trimmed, without empty ones, repetitions and those of bots and agents, who are never the lead. */
export function normalizeMails(mails: readonly string[]): string[] {
  return [...new Set(mails.map(normalizeMail).filter((mail) => mail !== '' && !isMachine(mail)))];
}

export function normalizeMail(mail: string): string {
  return mail.trim().toLowerCase();
}

/** Every value of these settings (lower case) in the same output, in order. */
export function valuesOf(settings: string, names: readonly string[]): string[] {
  return settings.split('\0').flatMap((setting) => {
    const end = setting.indexOf('\n');
    return end !== -1 && names.includes(setting.slice(0, end)) ? setting.slice(end + 1) : [];
  });
}
