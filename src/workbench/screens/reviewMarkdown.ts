import * as vscode from 'vscode';
import type { ReviewFacts } from '../../journal/reviewFile.ts';
import { balanceTableMarkdown } from '../balanceTable.ts';
import { coverageText, headlineText } from '../balanceWords.ts';
import { literal } from '../markdownText.ts';
import { dueText } from '../responsibilityWords.ts';
import type { ReviewFigures } from './reviewFigures.ts';
import { blocksText, changeLines, outcomeText, responsibilitiesText } from './reviewWords.ts';

/** What a review's file says below its beginning: the week as it was, and what the lead said to it. */
export function reviewMarkdown(figures: ReviewFigures, facts: ReviewFacts): string {
  const { snapshot } = figures;
  return [
    ...promised(facts),
    `${headlineText(snapshot)} ${coverageText(snapshot)}.`,
    balanceTableMarkdown(snapshot.balance),
    `## ${vscode.l10n.t('What changed')}`,
    list(changeLines(figures)),
    `## ${vscode.l10n.t('Time to think')}`,
    blocksText(figures),
    `## ${vscode.l10n.t('Responsibilities')}`,
    `${responsibilitiesText(figures)}.`,
    ...waiting(figures),
    ...followUps(facts),
    ...(facts.promise === undefined
      ? []
      : [`## ${vscode.l10n.t('One promise for next week')}`, literal(facts.promise)]),
  ].join('\n\n');
}

function promised({ lastPromise, outcome }: ReviewFacts): string[] {
  if (lastPromise === undefined) return [];
  const came = outcome === undefined ? '' : ` ${outcomeText(outcome)}.`;
  return [`## ${vscode.l10n.t('Your last promise')}`, `${literal(lastPromise)}${came && ` —${came}`}`];
}

function waiting({ items }: ReviewFigures): string[] {
  const overdue = items.filter(({ due }) => due.state === 'overdue');
  return overdue.length === 0
    ? []
    : [list(overdue.map(({ title, due, cadence }) => `${title}: ${dueText(due, cadence)}`))];
}

function followUps({ followUps: open, settled }: ReviewFacts): string[] {
  if (open.length + settled.length === 0) return [];
  const lines = [...open.map((text) => `- [ ] ${literal(text)}`), ...settled.map((text) => `- [x] ${literal(text)}`)];
  return [`## ${vscode.l10n.t('Follow-ups about people')}`, lines.join('\n')];
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${literal(line)}`).join('\n');
}
