import * as vscode from 'vscode';
import { isDay } from '../../balance/days.ts';
import type { Explanation } from '../../journal/editing/explain.ts';
import type { ChecklistState } from '../checklistStore.ts';
import { literal } from '../markdownText.ts';
import { cadenceText } from '../responsibilityWords.ts';
import { dayText } from '../words.ts';
import { asked } from './asked.ts';
import type { FeatureParts } from './languageFeatures.ts';
import { hasYamlExtension } from './yamlExtension.ts';

/** Explains a key or a value where no extension for YAML does it. */
export function hovers({ files, checklist, texts }: FeatureParts): vscode.HoverProvider {
  return {
    async provideHover(document, position) {
      const kind = files.kindOf(document);
      if (kind === undefined || hasYamlExtension()) return undefined;
      const offset = document.offsetAt(position);
      const explanation = await asked(texts.work('explanationAt', document.getText(), kind, offset));
      if (explanation === undefined) return undefined;
      const { start, end } = explanation.place;
      const lines = [valueText(explanation, checklist.state), literal(explanation.description)];
      return new vscode.Hover(
        new vscode.MarkdownString(lines.filter((line) => line !== '').join('\n\n')),
        new vscode.Range(document.positionAt(start), document.positionAt(end)),
      );
    },
  };
}

/** What a value says beyond itself: the weekday of a day, the title behind an id. */
function valueText({ key, value }: Explanation, { items }: ChecklistState): string {
  if (value === undefined) return `**${literal(key)}**`;
  if (isDay(value)) return `**${literal(dayText(value))}**`;
  const responsibility = key === 'responsibility' ? items.find(({ id }) => id === value) : undefined;
  if (responsibility === undefined) return '';
  return `**${literal(responsibility.title)}** · ${cadenceText(responsibility.cadence)}`;
}
