import type { Outcome } from '../../balance/promise.ts';
import type { ReviewState } from './protocol.ts';
import { KeyHint } from './screenButton.tsx';

interface LastPromiseProps {
  readonly promise: NonNullable<ReviewState['lastPromise']>;
  readonly chosen: Outcome | undefined;
  readonly choose: (outcome: Outcome) => void;
}

/** What was promised a week ago, asked about before anything else. */
export function LastPromise({ promise, chosen, choose }: LastPromiseProps) {
  return (
    <section class="last-promise">
      <h2>{promise.heading}</h2>
      <p class="promise-text">{promise.text}</p>
      <fieldset>
        <legend>{promise.question}</legend>
        {promise.choices.map(({ outcome, label, key }, index) => (
          <label key={outcome} class="choice">
            <input
              type="radio"
              name="outcome"
              value={outcome}
              checked={chosen === outcome}
              aria-keyshortcuts={key}
              {...(index === 0 && { 'data-first': true })}
              onChange={() => choose(outcome)}
            />
            {label}
            <KeyHint name={key} />
          </label>
        ))}
      </fieldset>
    </section>
  );
}
