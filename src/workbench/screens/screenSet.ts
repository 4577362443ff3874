import type * as vscode from 'vscode';
import type { CommandParts } from '../registerCommands.ts';
import { ComparisonScreen } from './comparisonScreen.ts';
import { ReviewScreen } from './reviewScreen.ts';

/** Every screen there is. */
export class ScreenSet implements vscode.Disposable {
  readonly review: ReviewScreen;
  readonly comparison: ComparisonScreen;

  constructor(dist: vscode.Uri, parts: CommandParts) {
    this.review = new ReviewScreen(dist, parts);
    this.comparison = new ComparisonScreen(dist, parts);
  }

  dispose(): void {
    this.review.dispose();
    this.comparison.dispose();
  }
}
