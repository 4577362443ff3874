import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { IntegrationSuite } from '../../host/integrationSuite.ts';

/** A workspace whose only folder is on no disk; the test itself serves it. */
export const suite: IntegrationSuite = {
  build: (dir) => {
    const workspace = path.join(dir, 'virtual.code-workspace');
    writeFileSync(workspace, JSON.stringify({ folders: [{ uri: 'tlb-memory:/team', name: 'team' }] }));
    return Promise.resolve(workspace);
  },
};
