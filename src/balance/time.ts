/** Whole minutes since 1970-01-01T00:00Z: every instant of the product, so that sums are exact. */
export type EpochMinute = number;

/** A day as the lead lives it, ISO `YYYY-MM-DD`; it starts at the lead's rollover hour. */
export type Day = string;

/** A half-open stretch of time, `start` inclusive, `end` exclusive. */
export interface Interval {
  readonly start: EpochMinute;
  readonly end: EpochMinute;
}

/** How the lead's days lie on the time line. */
export interface LeadCalendar {
  /** IANA name, such as `Europe/Berlin`. */
  readonly timeZone: string;
  /** Hour of the clock (0–23) at which a new day of the lead begins. */
  readonly rolloverHour: number;
  /** First day of the week, 1 = Monday … 7 = Sunday. */
  readonly weekStart: number;
}
