/** What two windows are told by their environment. */
export interface WindowTask {
  /** The folder where the windows and whoever watches them meet. */
  readonly meeting: string;
  readonly rounds: number;
  /** Entries of a window in a round. */
  readonly each: number;
}

export const taskVariable = 'TLB_TORTURE_TASK';

export function readTask(): WindowTask {
  return JSON.parse(process.env[taskVariable] ?? '') as WindowTask;
}
