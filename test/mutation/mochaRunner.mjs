// Runs our mocha for Stryker. Its own runner knows mocha's insides as they were before version 12; this one
// needs the public API alone: load the files once, then run the tests that reach the mutant.
import { globSync } from 'node:fs';
import path from 'node:path';
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  TestStatus,
  determineHitLimitReached,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import fc from 'fast-check';
import Mocha from 'mocha';

class MochaRunner {
  static inject = tokens(commonTokens.options);

  #options;
  #mocha;
  #isLoaded = false;
  /** What the instrumented code reads and writes. */
  #context = (globalThis.__stryker__ ??= {});
  #results = [];

  constructor(options) {
    this.#options = options;
  }

  capabilities() {
    return { reloadEnvironment: false }; // a module is imported once
  }

  async init() {
    // That a property fails is enough; the smallest case in which it does takes many runs, and nobody reads it.
    fc.configureGlobal({ endOnFailure: true });
    const results = this.#results;
    this.#mocha = new Mocha({ ui: 'bdd', timeout: 0, reporter: reporterInto(results) });
    this.#mocha.cleanReferencesAfterRun(false);
    const { spec, exclude } = this.#options.mochaRunner;
    for (const file of globSync(spec, { exclude }).toSorted()) this.#mocha.addFile(path.resolve(file));
    const context = this.#context;
    this.#mocha.suite.beforeEach(function () {
      context.currentTestId = this.currentTest?.fullTitle();
    });
  }

  async dryRun({ coverageAnalysis, disableBail }) {
    const result = await this.#run(disableBail);
    return coverageAnalysis === 'off' ? result : { ...result, mutantCoverage: this.#context.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, disableBail, hitLimit, mutantActivation }) {
    this.#context.hitLimit = hitLimit;
    this.#context.hitCount = hitLimit ? 0 : undefined;
    this.#mocha.grep(testFilter ? new RegExp(testFilter.map((id) => `^${RegExp.escape(id)}$`).join('|')) : /^/);
    return toMutantRunResult(await this.#run(disableBail, activeMutant.id, mutantActivation));
  }

  async #run(disableBail, mutant, activation) {
    setBail(this.#mocha.suite, !disableBail);
    this.#results.length = 0;
    if (!this.#isLoaded) {
      this.#context.activeMutant = activation === 'static' ? mutant : undefined;
      try {
        await this.#mocha.loadFilesAsync();
      } catch (error) {
        if (mutant === undefined) throw error;
        // Files that do not load are noticed as well as a test that fails.
        const failed = { id: 'load', name: 'load', timeSpentMs: 0, status: TestStatus.Failed };
        return this.#ended([{ ...failed, failureMessage: String(error) }]);
      }
      this.#isLoaded = true;
    }
    this.#context.activeMutant = mutant;
    await new Promise((resolve) => this.#mocha.run(resolve));
    return this.#ended([...this.#results]);
  }

  #ended(tests) {
    const { hitCount, hitLimit } = this.#context;
    return determineHitLimitReached(hitCount, hitLimit) ?? { status: DryRunStatus.Complete, tests };
  }
}

function setBail(suite, isBail) {
  suite.bail(isBail);
  for (const inner of suite.suites) setBail(inner, isBail);
}

function reporterInto(results) {
  return function Reporter(runner) {
    let start = performance.now();
    const add = (test, more) => {
      const id = test.ctx?.currentTest?.fullTitle() ?? test.fullTitle();
      results.push({ id, name: id, timeSpentMs: performance.now() - start, fileName: test.file, ...more });
      start = performance.now();
    };
    runner.on('pass', (test) => add(test, { status: TestStatus.Success }));
    runner.on('fail', (test, error) =>
      add(test, { status: TestStatus.Failed, failureMessage: error.message || 'no message' }),
    );
  };
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'ourMocha', MochaRunner)];
