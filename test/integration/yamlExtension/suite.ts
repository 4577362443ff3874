import type { IntegrationSuite } from '../../host/integrationSuite.ts';

/** A window with an extension for YAML, which does nothing here. */
export const suite: IntegrationSuite = { extensions: ['redhat.vscode-yaml'] };
