import { mkdir, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afternoonZone } from '../fixtures/afternoonZone.ts';
import { git, makeGitRepository } from '../host/gitRepository.ts';

// A desk at which every question of the product has something to ask about.

/** What lies on it, paths and addresses, names of formats, letters to press, and what the editor adds to a prompt. */
export const deskData =
  /\bapp\b|Begin|one to one|#\S+|\S*\/\S+|\S+@\S+|Markdown|CSV|JSON|hours\.csv|Wann|Aufwand|Projekt|Platform|Roadmap|\S+\.yaml|Total|Etc|\b[\da-f]{10}\b|(?<=^|, )[bnps]$|\b[AP]M\b|\(?Press 'Enter' to confirm (?:your input )?or 'Escape' to cancel\)?/g;

const zone = afternoonZone();

export const minuteNow = () => Math.floor(Date.now() / 60_000);
const day = (minute: number) => new Date(minute * 60_000).toLocaleDateString('sv', { timeZone: zone });
const clock = (minute: number) =>
  new Date(minute * 60_000).toLocaleTimeString('sv', { timeZone: zone, hour: '2-digit', minute: '2-digit' });

/** Work of four days, a file to import, and a lead who comes back after three quarters of an hour. */
export async function layDesk(folder: string): Promise<{ repository: string; storage: string }> {
  const repository = await makeGitRepository(folder, 'app');
  const journal = path.join(folder, 'journal');
  const storage = path.join(folder, 'profile/data/User/globalStorage/tech-lead-balance.tech-lead-balance');
  for (const each of [journal, storage]) await mkdir(each, { recursive: true });
  const lines = [1, 2, 3].map((ago) => {
    const end = minuteNow() - ago * 1440;
    return `- {id: build${ago}, on: ${day(end - 120)}, at: "${clock(end - 120)}", minutes: 120, bucket: building}\n`;
  });
  const today = `- {id: abc123, on: ${day(minuteNow())}, at: "08:00", minutes: 75, bucket: people, note: one to one}\n`;
  await writeFile(path.join(journal, 'all.yaml'), `version: 1\nentries:\n${lines.join('')}${today}`);
  for (const ago of [3, 2, 1, 0]) {
    const at = new Date((minuteNow() - ago * 1440 - 10) * 60_000).toISOString();
    await git(repository, ['commit', '--quiet', '--allow-empty', '-m', 'Begin'], at);
  }
  await writeFile(
    path.join(repository, 'hours.csv'),
    `Wann,Aufwand,Projekt\n${`${day(minuteNow())},1,Platform\n`.repeat(4)}Total,4,\n`,
  );
  const leftAt = minuteNow() - 47;
  await writeFile(path.join(storage, 'last-use'), `${leftAt - 60}\n`);
  await utimes(path.join(storage, 'last-use'), leftAt * 60, leftAt * 60);
  return { repository, storage };
}

export function deskSettings(folder: string): Record<string, unknown> {
  const names = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
  return {
    'techLeadBalance.journalFolder': path.join(folder, 'journal'),
    'techLeadBalance.timeZone': zone,
    'techLeadBalance.workingHours': Object.fromEntries(names.map((name) => [name, 8])),
    '[markdown]': { 'editor.wordWrap': 'off' },
  };
}
