// Runs one suite with mocha inside the extension host. VS Code loads the bundle of this file and calls run().
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';
import { recordCounts } from '../host/testCounts.ts';
import { markVariable } from '../host/outputMark.ts';

export async function run(): Promise<void> {
  markOutput();
  const mocha = new Mocha({ ui: 'bdd', color: true, timeout: 20_000, ...grep() });
  const folder = path.join(__dirname, String(process.env['TLB_SUITE']));
  const files = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.test.cjs'));
  if (files.length === 0) throw new Error(`no tests in ${folder}`);
  for (const file of files.toSorted()) mocha.addFile(path.join(folder, file));
  const failures = await new Promise<number>((resolve) => {
    recordCounts(mocha.run(resolve));
  });
  if (failures > 0) throw new Error(`${failures} failed`);
}

function grep(): Mocha.MochaOptions {
  const pattern = process.env['TLB_GREP'];
  return pattern ? { grep: pattern } : {};
}

// In the npm host our output arrives mixed with the whole window's log; the mark tells it apart.
function markOutput(): void {
  const mark = process.env[markVariable];
  if (!mark) return;
  const marked =
    (print: (text: string) => void) =>
    (...args: unknown[]) =>
      print(mark + format(...args));
  const { log, info, warn, error } = console;
  // The extension host protects the methods of its console from being replaced, but not the console.
  globalThis.console = { ...console, log: marked(log), info: marked(info), warn: marked(warn), error: marked(error) };
  Mocha.reporters.Base.consoleLog = console.log;
}
