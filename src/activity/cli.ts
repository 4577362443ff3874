import { parseCommand, UsageError } from './commandLine.ts';

/** `npm run activity`: what the extension sees in repositories. Exit code 0, 1 when nothing could be read, 2 for wrong usage. */
async function main(args: readonly string[]): Promise<number> {
  const command = parseCommand(args);
  // Wrong usage is told before git's library is loaded.
  const [{ ActivityReader }, { reportActivity }, { reportText }] = await Promise.all([
    import('./activityReader.ts'),
    import('./activityReport.ts'),
    import('./reportText.ts'),
  ]);
  const now = Math.floor(Date.now() / 60_000);
  const { report, anythingRead } = await reportActivity(new ActivityReader(), { ...command, now });
  process.stdout.write(command.json ? `${JSON.stringify(report, undefined, 2)}\n` : reportText(report));
  if (!command.json) for (const { message } of report.problems) process.stderr.write(`${message}\n`);
  return anythingRead ? 0 : 1;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
