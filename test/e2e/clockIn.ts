export function minuteNow(): number {
  return Math.floor(Date.now() / 60_000);
}

/** What a clock in this zone shows at a minute since the epoch, as the journal writes it. */
export function clockIn(timeZone: string): {
  day: (minute: number) => string;
  time: (minute: number) => string;
  /** A time of a day as git reads it. */
  date: (day: string, time: string) => string;
} {
  const offset = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).format().split('GMT')[1];
  return {
    day: (minute) => new Date(minute * 60_000).toLocaleDateString('sv', { timeZone }),
    time: (minute) =>
      new Date(minute * 60_000).toLocaleTimeString('sv', { timeZone, hour: '2-digit', minute: '2-digit' }),
    date: (day, time) => `${day}T${time}:00${offset || 'Z'}`,
  };
}
