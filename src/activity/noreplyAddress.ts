/** What an address says that a forge gives to people who keep their own private. */
export interface NoreplyAddress {
  readonly host: string;
  readonly login: string;
  /** Digits; absent in GitHub's older form. */
  readonly account: string | undefined;
}

// GitHub and its servers: 123+login@users.noreply.github.com, before 2017 without the number.
const ofGitHub = /^(?:(\d+)\+)?([^@+]+)@users\.noreply\.([^@]+)$/;
// GitLab and its servers: 123-login@users.noreply.gitlab.com.
const ofGitLab = /^(?:(\d+)-)?([^@]+)@users\.noreply\.([^@]*gitlab[^@]*)$/;

/** Reads an address (lower case) of one of the forges' forms; undefined for any other. */
export function readNoreply(mail: string): NoreplyAddress | undefined {
  const [, account, login, host] = ofGitLab.exec(mail) ?? ofGitHub.exec(mail) ?? [];
  return login === undefined || host === undefined ? undefined : { host, login, account };
}

/** Whether two addresses belong to one account: an account that was renamed has left its login to somebody else. */
export function isSameAccount(one: NoreplyAddress, other: NoreplyAddress): boolean {
  if (one.host !== other.host || one.login !== other.login) return false;
  return one.account === undefined || other.account === undefined || one.account === other.account;
}
