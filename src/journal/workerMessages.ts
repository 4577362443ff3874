import { inspect } from 'node:util';
import { CsvProblem, type CsvProblemCode } from './importing/csvLimits.ts';
import { FileNotWritable, JournalError, type JournalErrorCode } from './journalError.ts';
import type { FileProblem } from './problem.ts';
import type { TextCall, TextCalls } from './textWork.ts';

/** What the worker is asked for. */
export interface WorkerRequest {
  readonly call: TextCall;
  readonly takes: TextCalls[TextCall]['takes'];
}

export type WorkerAnswer<Call extends TextCall = TextCall> =
  { readonly made: TextCalls[Call]['makes'] } | { readonly failure: PackedFailure };

/** An error loses its class and its fields on the way between threads. */
type PackedFailure =
  | { readonly kind: 'notWritable'; readonly problems: readonly FileProblem[] }
  | {
      readonly kind: 'refused';
      readonly code: JournalErrorCode;
      readonly detail: string;
      readonly problems: readonly FileProblem[];
    }
  | { readonly kind: 'csv'; readonly code: CsvProblemCode; readonly detail: string }
  | { readonly kind: 'unexpected'; readonly stack: string };

export function packFailure(error: unknown): PackedFailure {
  if (error instanceof FileNotWritable) return { kind: 'notWritable', problems: error.problems };
  if (error instanceof JournalError) {
    const { code, detail, problems } = error;
    return { kind: 'refused', code, detail, problems };
  }
  if (error instanceof CsvProblem) return { kind: 'csv', code: error.code, detail: error.detail };
  return { kind: 'unexpected', stack: inspect(error) };
}

export function unpackFailure(failure: PackedFailure): Error {
  switch (failure.kind) {
    case 'notWritable':
      return new FileNotWritable(failure.problems);
    case 'refused':
      return new JournalError(failure.code, failure);
    case 'csv':
      return new CsvProblem(failure.code, failure.detail);
    case 'unexpected':
      return new Error(failure.stack);
  }
}
