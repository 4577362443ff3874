import * as vscode from 'vscode';
import type { LoggedEntry, NewEntry, PublicBalance, PublicResponsibility, TechLeadBalanceApi } from '../api.ts';
import type { Balance } from '../balance/balance.ts';
import { perBucket } from '../balance/bucket.ts';
import type { BalanceModel } from './balanceModel.ts';
import type { ChecklistStore } from './checklistStore.ts';
import type { JournalStore } from './journalStore.ts';
import { Lifetime } from './lifetime.ts';

/** The public API over the parts. Values are copies: nobody outside holds ours. */
export class PublicApi implements TechLeadBalanceApi, vscode.Disposable {
  readonly #lifetime = new Lifetime();
  readonly #changed = this.#lifetime.own(new vscode.EventEmitter<PublicBalance>());
  readonly #parts: { readonly model: BalanceModel; readonly journal: JournalStore; readonly checklist: ChecklistStore };

  readonly version: string;
  readonly onDidChangeBalance = this.#changed.event;

  constructor(version: string, parts: { model: BalanceModel; journal: JournalStore; checklist: ChecklistStore }) {
    this.version = version;
    this.#parts = parts;
    this.#lifetime.own(parts.model.onDidChange(({ balance }) => this.#changed.fire(publicBalance(balance))));
  }

  async getBalance({ from, to }: { readonly from: string; readonly to: string }): Promise<PublicBalance> {
    const { customPeriodProblem } = await import('../balance/period.ts');
    const problem = customPeriodProblem(from, to);
    if (problem === 'notADay') {
      throw new Error(vscode.l10n.t('"{0}" to "{1}" are no days; write them as 2026-11-20.', from, to));
    }
    if (problem === 'tooLong') throw new Error(vscode.l10n.t('A period is at most 366 days long.'));
    const [first, last] = from <= to ? [from, to] : [to, from];
    return publicBalance(await this.#parts.model.balanceOf({ kind: 'custom', from: first, to: last }));
  }

  async logTime({ bucket, minutes, on, at, note, responsibility }: NewEntry): Promise<LoggedEntry> {
    const { today } = await this.#parts.model.snapshot();
    const entry = await this.#parts.journal.add({ on: on ?? today, at, minutes, bucket, note, responsibility });
    await this.#parts.model.recompute();
    return { ...entry };
  }

  async getResponsibilities(): Promise<readonly PublicResponsibility[]> {
    await this.#parts.checklist.refresh();
    const { kind, items } = this.#parts.checklist.state;
    if (kind === 'missing') return [];
    return items.map(({ due, done, notes: _private, ...item }) => ({ ...item, done: [...done], state: due.state }));
  }

  dispose(): void {
    this.#lifetime.dispose();
  }
}

function publicBalance({ period, role, buckets, coverage, observed }: Balance): PublicBalance {
  return {
    from: period.from,
    to: period.to,
    role: role.id,
    buckets: perBucket((id) => {
      const { minutes, logged, share, target, standing } = buckets[id];
      return { minutes: { ...minutes }, logged, share, target: { ...target }, standing };
    }),
    coverage: { ...coverage },
    observed: { commits: observed.commits, reviews: observed.reviews, minutes: { ...observed.minutes } },
  };
}
