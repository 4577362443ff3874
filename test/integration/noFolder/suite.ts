import type { IntegrationSuite } from '../../host/integrationSuite.ts';

/** A window without a folder. */
export const suite: IntegrationSuite = { build: () => Promise.resolve(undefined) };
