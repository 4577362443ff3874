/** What git needs of the surroundings to find its programs, the lead's configuration and a temporary folder. */
const passedOn = new Set([
  'PATH',
  'HOME',
  'XDG_CONFIG_HOME',
  'USER',
  'LOGNAME',
  'TMPDIR',
  'TMP',
  'TEMP',
  'USERPROFILE',
  'HOMEDRIVE',
  'HOMEPATH',
  'USERNAME',
  'APPDATA',
  'LOCALAPPDATA',
  'PROGRAMDATA',
  'PROGRAMFILES',
  'SYSTEMROOT',
  'SYSTEMDRIVE',
  'WINDIR',
  'PATHEXT',
  'COMSPEC',
]);

/** The only GIT_* variables git gets: every one of the surroundings is dropped. */
export const ownVariables: Readonly<Record<string, string>> = {
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_NO_LAZY_FETCH: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  // Into a pipe, git would write every commit by itself; in blocks a long log is read in half the time.
  GIT_FLUSH: '0',
};

/**
 * The environment git runs in: an allow-list of the host's, plus our own variables.
 * Messages come in English, so that a refused owner can be told from a damaged repository.
 */
export function gitEnvironment(host: NodeJS.ProcessEnv): Record<string, string> {
  const environment: Record<string, string> = {};
  for (const [name, value] of Object.entries(host)) {
    // Windows spells `Path` and `SystemRoot` as it likes.
    if (value !== undefined && passedOn.has(name.toUpperCase())) environment[name] = value;
  }
  return { ...environment, ...ownVariables, LC_ALL: 'C', NoDefaultCurrentDirectoryInExePath: '1' };
}
