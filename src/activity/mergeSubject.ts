/** Subjects can be a megabyte; what git or a forge writes stands at the beginning. */
const longestLook = 500;

const mainline = '(?:main|master|develop|trunk)';
const mainlineInto = new RegExp(`^Merge branch '${mainline}'(?: of \\S+)? into `);
const mainlinePulled = new RegExp(`^Merge branch '${mainline}' of \\S+$`);
const mainlineFetched = new RegExp(`^Merge remote-tracking branch '[^'/]+/${mainline}'`);
const branchInto = /^Merge branch '([^']+)'(?: of \S+)? into (\S+)$/;
const fetchedInto = /^Merge remote-tracking branch '[^'/]+\/([^']+)' into (\S+)$/;

/** A merge that only brings a branch up to date: the mainline into a feature, or a branch's own remote into it. */
export function isCatchingUp(subject: string): boolean {
  const text = subject.slice(0, longestLook);
  if (mainlineInto.test(text) || mainlinePulled.test(text) || mainlineFetched.test(text)) return true;
  const [, source, target] = branchInto.exec(text) ?? fetchedInto.exec(text) ?? [];
  return source !== undefined && source === target;
}

/** The subject that a forge gives a merged pull request, or git a merged branch. */
export function isBranchMerge(subject: string): boolean {
  return /^Merge (?:pull request #|branch ')/.test(subject.slice(0, longestLook));
}
