import { shutDown } from './shutdown.ts';

/** What a failed test left open must not keep mocha alive. */
export const mochaGlobalTeardown = shutDown;
