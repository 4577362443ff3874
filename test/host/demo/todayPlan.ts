import type { DayPlan, Segment } from './dayPlan.ts';

const workStart = 8 * 60;
/** A morning, then a long lunch; as much again in the afternoon. Minutes. */
const morning = 220;
const lunch = 100;
const afternoon = 200;
/** What the early days of a week need today so that the week is worth looking at. */
const atLeast = [165, 60, 0];

/**
 * Today as far as it has come: every stretch of it has the shares of a whole day, so that the week
 * looks the same at every hour. `weekday` 0 = Monday, `minute` is now. Early in the week and the
 * day, the afternoon is taken off: a morning cannot account for a whole day.
 */
export function todayPlan(weekday: number, minute: number): DayPlan {
  const leave = weekday <= 2 && minute < 15 * 60 ? { leave: 'half' as const } : {};
  const end = minute - 5;
  const needed = atLeast[weekday] ?? 0;
  const first = Math.max(Math.min(end - workStart, morning), needed, 0);
  const start = Math.max(0, Math.min(workStart, end - first));
  const room = Math.max(0, end - start);
  const segments = first > room ? nightShift(first, room) : portion(first, 'standup', 'roadmap');
  const rest = 'leave' in leave ? 0 : Math.min(afternoon, end - workStart - morning - lunch);
  if (rest >= 45) segments.push({ kind: 'break', minutes: lunch }, ...portion(rest, 'oneonone', 'align'));
  return { start: floorTo5(start), segments, ...leave };
}

/** Building around a strategy entry, then people. */
function portion(total: number, people: string, strategy: string): Segment[] {
  if (total < 45) return [];
  const { forStrategy, forPeople, forBuilding } = divided(total);
  const before = forBuilding < 60 ? forBuilding : floorTo5(forBuilding * 0.6);
  return [
    { kind: 'focus', minutes: before },
    { kind: 'entry', minutes: forStrategy, topic: strategy, timed: true },
    ...(forBuilding > before ? [{ kind: 'focus' as const, minutes: forBuilding - before }] : []),
    { kind: 'entry', minutes: forPeople, topic: people, timed: true },
  ];
}

/** Just after midnight there is no room on the clock, so it is said without start times. */
function nightShift(total: number, room: number): Segment[] {
  const { forStrategy, forPeople, forBuilding } = divided(total);
  const fits = room < 30 ? 0 : Math.min(floorTo5(room), forBuilding);
  return [
    ...(fits > 0 ? [{ kind: 'focus' as const, minutes: fits }] : []),
    ...(forBuilding > fits ? [untimed('runbook', forBuilding - fits)] : []),
    untimed('roadmap', forStrategy),
    untimed('standup', forPeople),
  ];
}

function untimed(topic: string, minutes: number): Segment {
  return { kind: 'entry', minutes, topic, timed: false };
}

function divided(total: number): { forStrategy: number; forPeople: number; forBuilding: number } {
  const forStrategy = floorTo5(total * 0.28 + 2.5);
  const forPeople = floorTo5(total * 0.11 + 2.5);
  return { forStrategy, forPeople, forBuilding: floorTo5(total - forStrategy - forPeople) };
}

function floorTo5(minutes: number): number {
  return Math.floor(minutes / 5) * 5;
}
