import type * as vscode from 'vscode';

/** Runs `work` for a gesture of the lead; a failure is reported and the result is `undefined`. */
export async function reporting<T>(work: () => Promise<T>, log: vscode.LogOutputChannel): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    // Few starts have an error to tell of.
    await (await import('./tellError.ts')).tellError(error, log);
    return undefined;
  }
}

/** For work nobody asked for: logged, never shown as a message. */
export function inBackground(work: Promise<unknown>, log: vscode.LogOutputChannel): void {
  work.catch((error: unknown) => log.error(error instanceof Error ? error : String(error)));
}
