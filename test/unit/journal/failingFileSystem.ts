import * as fs from 'node:fs/promises';
import type { FileSystem } from '../../../src/journal/fileSystem.ts';

const calls = ['access', 'lstat', 'mkdir', 'open', 'readdir', 'realpath', 'rename', 'stat', 'unlink'] as const;
const handleCalls = ['writeFile', 'readFile', 'chmod', 'sync', 'stat', 'close'] as const;

export type Fault = (call: string, number: number) => string | undefined;

/**
 * The real file system, in which `fault` may let any call fail: it gets the call's name
 * (`rename`, `handle.sync`, …) and its number, and returns a system error code.
 */
export function failingFileSystem(fault: Fault): FileSystem & { readonly calls: string[] } {
  const made: string[] = [];
  const check = (call: string): void => {
    made.push(call);
    const code = fault(call, made.length);
    if (code) throw Object.assign(new Error(`${code}: ${call}`), { code });
  };
  const guard = <T extends object>(
    target: T,
    names: readonly string[],
    prefix: string,
    wrap: (result: unknown) => unknown,
  ): T =>
    new Proxy(target, {
      get(object, name) {
        const value: unknown = Reflect.get(object, name);
        if (typeof value !== 'function' || typeof name !== 'string' || !names.includes(name)) return value;
        return async (...parameters: unknown[]): Promise<unknown> => {
          // A failing close closes all the same, as in the kernel.
          if (name === 'close') await Reflect.apply(value, object, parameters);
          check(prefix + name);
          return name === 'close' ? undefined : wrap(await Reflect.apply(value, object, parameters));
        };
      },
    });
  const wrapHandle = (result: unknown): unknown =>
    typeof result === 'object' && result !== null && 'fd' in result
      ? guard(result, handleCalls, 'handle.', (value) => value)
      : result;
  return Object.assign(guard({ ...fs }, calls, '', wrapHandle), { calls: made });
}
