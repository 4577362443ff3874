/** What was asked about a text; undefined where reading it takes too long, which the Problems panel says. */
export async function asked<T>(question: Promise<T>): Promise<T | undefined> {
  try {
    return await question;
  } catch (error) {
    // By name, so that the heavy room need not be loaded to ask.
    if (error instanceof Error && error.name === 'UnreadableFile') return undefined;
    throw error;
  }
}
