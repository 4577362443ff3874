import { dayPlan, type DayPlan } from './dayPlan.ts';

const dayOff: DayPlan = { start: 0, segments: [], leave: 'day' };

// Days of about 30 % strategy, 10 % people and 60 % building, each for itself.
const even = dayPlan('08:30 f105 standup15 f60 roadmap60 -60 f90 oneonone30 align60');
const sprintStart = dayPlan('08:30 f105 standup15 planning60 roadmap60 -60 f90 oneonone30 align60');
const earlyAlignment = dayPlan('08:45 f75 align60 f60 oneonone30 -65 f105 guidance45 standup15~');
const goalsDay = dayPlan('09:00 standup15 roadmap45 f120 oneonone30~ -65 f120 goals60~');
const interviewDay = dayPlan('08:30 f90 standup15 guidance60 f45 -95 f60 interview60 oneonone30 standards45~');
const friday = dayPlan('08:45 f120 standup15 f45 progress30 -65 f75 align60 roadmap45');

// Days that lean to one side.
const meetings = dayPlan(
  '09:00 standup15 roadmap60 f45 align45 -75 oneonone30 functions30 interview60 --10 guidance45',
);
const talks = dayPlan('09:00 standup15 planning90 --15 align60 -60 functions30 oneonone30 f60 goals60 design60');
const maker = dayPlan('08:30 f150 standup15 f75 -95 f150');
const makerEarly = dayPlan('08:00 f120 standup15 f105 -95 f120 guidance30~');
const writing = dayPlan('09:15 f75 standup15 f60 -100 runbook60~ f90 roadmap30');
const halfDay: DayPlan = { ...dayPlan('08:30 f120 standup15 f45 progress30'), leave: 'half' };
/** Hardly anything logged: what a lead who forgot to log looks like. */
const forgotten = dayPlan('09:30 f60 -140 f45');

/** Monday to Friday; today's week first, then back in time. */
export const weekPlans: readonly (readonly DayPlan[])[] = [
  [even, earlyAlignment, interviewDay, goalsDay, friday],
  [sprintStart, meetings, makerEarly, earlyAlignment, friday],
  [even, makerEarly, meetings, maker, writing],
  [sprintStart, talks, interviewDay, meetings, goalsDay],
  [even, earlyAlignment, dayOff, meetings, friday],
  [sprintStart, maker, makerEarly, maker, halfDay],
  [talks, meetings, earlyAlignment, meetings, goalsDay],
  [sprintStart, forgotten, forgotten, forgotten, forgotten],
  [even, interviewDay, makerEarly, earlyAlignment, friday],
  [sprintStart, meetings, maker, goalsDay, writing],
  [even, earlyAlignment, makerEarly, meetings, halfDay],
  [talks, interviewDay, maker, earlyAlignment, friday],
  [even, goalsDay, makerEarly, writing, friday],
];
