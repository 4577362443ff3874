/** What a column can hold. `source` is what our own export says of its lines. */
export const columnFields = ['day', 'start', 'end', 'duration', 'source', 'bucket', 'responsibility', 'note'] as const;

export type ColumnField = (typeof columnFields)[number];

/** Names as trackers and people write them, the likeliest first. */
export const columnNames: Readonly<Record<ColumnField, readonly string[]>> = {
  day: ['day', 'date', 'on', 'start date', 'datum', 'tag', 'startdatum'],
  start: words('start, start time, at, from, begin, started, started at, von, beginn, startzeit'),
  end: ['end', 'end time', 'to', 'until', 'stop', 'ended', 'ended at', 'bis', 'ende', 'endzeit'],
  duration: words(
    'minutes, duration, hours, min, mins, duration minutes, duration min, duration h, duration hours',
    'duration decimal, time spent, time, time h, time decimal',
    'dauer, minuten, stunden, dauer h, dauer stunden, dauer min, dauer minuten, zeit',
    'seconds, duration seconds, time spent seconds, sekunden, dauer sekunden',
  ),
  source: ['source'],
  bucket: ['bucket', 'category', 'project', 'tags', 'tag', 'client', 'kategorie', 'projekt', 'kunde'],
  responsibility: ['responsibility', 'verantwortung'],
  note: words(
    'note, notes, description, task, title, comment, comments, subject',
    'notiz, beschreibung, kommentar, titel, aufgabe, bemerkung',
  ),
};

/** How many names of columns are known. */
export function knownNames(cells: readonly string[]): number {
  const known = new Set(Object.values(columnNames).flat());
  return cells.filter((cell) => known.has(plainName(cell))).length;
}

/** `Duration (h)` is `duration h`. */
export function plainName(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^\p{L}]+/gu, ' ')
    .trim();
}

function words(...lists: readonly string[]): readonly string[] {
  return lists.flatMap((list) => list.split(', '));
}
