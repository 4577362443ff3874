/** An error whose message is written for the person at the terminal: one sentence, no stack. */
export class HumanError extends Error {}

/** Runs a program's main function and turns its failure into an exit code and a readable message. */
export async function runMain(main: () => Promise<number | void>): Promise<void> {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(error instanceof HumanError ? error.message : error);
    process.exitCode = 1;
  }
}
