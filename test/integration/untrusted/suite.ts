import type { IntegrationSuite } from '../../host/integrationSuite.ts';

export const suite: IntegrationSuite = { trusted: false };
