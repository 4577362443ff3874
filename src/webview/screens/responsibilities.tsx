import type { SendScreen } from './host.ts';
import type { ReviewState } from './protocol.ts';
import { digitOf } from './reviewKeys.tsx';
import { KeyHint } from './screenButton.tsx';

interface ResponsibilitiesProps {
  readonly words: ReviewState['responsibilities'];
  readonly send: SendScreen;
}

/** What waits first, then what was touched; a digit ticks. */
export function Responsibilities({ words, send }: ResponsibilitiesProps) {
  return (
    <section>
      <h2>{words.heading}</h2>
      <p class="quiet">{words.text}</p>
      <ul class="ticks">
        {words.lines.map((line, index) => {
          const digit = digitOf(index);
          return (
            <li key={line.id}>
              <label class="tick">
                <input
                  type="checkbox"
                  checked={line.done}
                  disabled={!words.writable}
                  aria-keyshortcuts={digit}
                  onChange={(event) => send({ type: 'tick', id: line.id, done: event.currentTarget.checked })}
                />
                <span>
                  {line.title} {line.text !== '' && <span class="quiet">· {line.text}</span>}
                </span>
                {digit !== undefined && words.writable && <KeyHint name={digit} />}
              </label>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
