import * as vscode from 'vscode';
import type { FileProblem } from '../journal/problem.ts';
import { fileProblemText } from './problemWords.ts';

export const diagnosticSource = 'Tech Lead Balance';

/** What is wrong in a text, as the Problems panel shows it. */
export function diagnosticsOf(text: string, problems: readonly FileProblem[]): vscode.Diagnostic[] {
  const starts = lineStarts(text);
  return problems.map((problem) => {
    const range = new vscode.Range(positionAt(problem.start, starts), positionAt(problem.end, starts));
    const diagnostic = new vscode.Diagnostic(range, fileProblemText(problem), severityOf(problem));
    diagnostic.source = diagnosticSource;
    diagnostic.code = problem.code;
    return diagnostic;
  });
}

function severityOf({ code }: FileProblem): vscode.DiagnosticSeverity {
  return code === 'unknownResponsibility' ? vscode.DiagnosticSeverity.Information : vscode.DiagnosticSeverity.Error;
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function positionAt(offset: number, starts: readonly number[]): vscode.Position {
  const line = Math.max(
    0,
    starts.findLastIndex((start) => start <= offset),
  );
  return new vscode.Position(line, offset - (starts[line] ?? 0));
}
