/**
 * How the window of an integration suite opens. A suite is a folder in test/integration; its optional
 * suite.ts exports one of these as `suite`. Without it: one empty git repository, trusted.
 */
export interface IntegrationSuite {
  /** Builds what the window opens inside an empty folder: the path of a folder or a .code-workspace file, or nothing. */
  build?: (dir: string) => Promise<string | undefined>;
  /** False opens the window in Restricted Mode. */
  trusted?: boolean;
  /** User settings. */
  settings?: Record<string, unknown>;
  /** Ids of extensions that are there as well; they do nothing. */
  extensions?: readonly string[];
  /** Environment of the extension host. */
  env?: Record<string, string>;
}
