type Undo = () => Promise<void>;

const pending = new Set<Undo>();
let shuttingDown = false;
let interruptedExitCode: number | undefined;

/**
 * Registers what has to be undone before the process ends (a child process, a temporary folder).
 * The function returned undoes it now, and at most once.
 */
export function onShutdown(undo: Undo): Undo {
  if (pending.size === 0) listen();
  let done: Promise<void> | undefined;
  const once: Undo = () => {
    pending.delete(once);
    return (done ??= undo());
  };
  pending.add(once);
  return once;
}

/** Undoes everything registered, the latest first. */
export async function shutDown(): Promise<void> {
  shuttingDown = true;
  for (const undo of [...pending].toReversed()) {
    try {
      await undo();
    } catch (error) {
      // The others still have to be undone.
      console.error(error);
    }
  }
}

/** Tells a child's end that we brought about from one that came by itself. */
export function isShuttingDown(): boolean {
  return shuttingDown;
}

/** What an interruption means to this program: success for a server that people stop with Ctrl-C. */
export function exitOnInterrupt(code: number): void {
  interruptedExitCode = code;
}

let listening = false;
function listen(): void {
  if (listening) return;
  listening = true;
  const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
  for (const [signal, code] of Object.entries(signals)) process.once(signal, () => endWith(code));
  if (process.env['npm_lifecycle_event']) endWithParent();
}

// npm sends a signal on to its shell alone, which dies of it without telling us.
function endWithParent(): void {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    endWith(143);
  }, 500);
  watch.unref();
}

function endWith(code: number): void {
  void shutDown().then(() => process.exit(interruptedExitCode ?? code));
}
