export interface ErrorAction {
  readonly label: string;
  readonly run: () => unknown;
}

/** An error whose message is meant for the lead, in finished words. */
export class HumanError extends Error {
  /** For the log only. */
  readonly detail: string | undefined;
  readonly actions: readonly ErrorAction[];

  constructor(message: string, options: { readonly detail?: string; readonly actions?: readonly ErrorAction[] } = {}) {
    super(message);
    this.name = 'HumanError';
    this.detail = options.detail;
    this.actions = options.actions ?? [];
  }
}
