import Mocha from 'mocha';
import { recordCounts } from './testCounts.ts';

class CountingReporter extends Mocha.reporters.Spec {
  constructor(runner: Mocha.Runner, options?: Mocha.MochaOptions) {
    super(runner, options);
    recordCounts(runner);
  }
}

// mocha loads reporters with require(), to which this name stands for the whole module.
export { CountingReporter as 'module.exports' };
