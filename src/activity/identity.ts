const mailSettings = ['user.email', 'author.email'];

/**
 * The mail addresses git would put into commits, from the output of `git config --list -z` run in a repository,
 * so that `includeIf` has its say: every value there is, lower case, in order, once each.
 */
export function configuredMails(settings: string): string[] {
  const mails = settings.split('\0').map((setting) => {
    const end = setting.indexOf('\n');
    return end !== -1 && mailSettings.includes(setting.slice(0, end)) ? setting.slice(end + 1) : '';
  });
  return normalizeMails(mails);
}

/** Lower case, trimmed, without empty ones and repetitions. */
export function normalizeMails(mails: readonly string[]): string[] {
  return [...new Set(mails.map(normalizeMail).filter((mail) => mail !== ''))];
}

export function normalizeMail(mail: string): string {
  return mail.trim().toLowerCase();
}
