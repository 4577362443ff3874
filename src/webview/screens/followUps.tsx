import { useState } from 'preact/hooks';
import type { FollowUp, ReviewState } from './protocol.ts';
import { KeyHint } from './screenButton.tsx';

interface FollowUpsProps {
  readonly words: ReviewState['followUps'];
  readonly lines: readonly FollowUp[];
  readonly change: (next: (lines: readonly FollowUp[]) => readonly FollowUp[]) => void;
}

/** Lines about people that come back until they are ticked. They stay in the lead's own file. */
export function FollowUps({ words, lines, change }: FollowUpsProps) {
  const [typed, setTyped] = useState('');
  const add = () => {
    const text = typed.trim();
    if (text === '') return;
    change((known) => [...known, { text, done: false }]);
    setTyped('');
  };
  return (
    <section>
      <h2>{words.heading}</h2>
      <p class="quiet">{words.hint}</p>
      <ul class="ticks">
        {lines.map((line, index) => (
          <li key={index}>
            <label class={line.done ? 'tick settled' : 'tick'}>
              <input
                type="checkbox"
                checked={line.done}
                onChange={({ currentTarget: { checked } }) =>
                  change((known) => known.with(index, { ...line, done: checked }))
                }
              />
              <span>{line.text}</span>
            </label>
          </li>
        ))}
      </ul>
      <label class="line">
        <span class="visually-hidden">{words.add}</span>
        <input
          type="text"
          class="add-follow-up"
          maxLength={300}
          value={typed}
          placeholder={words.add}
          aria-keyshortcuts={words.key}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onBlur={add}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.isComposing) return;
            event.preventDefault();
            event.stopPropagation();
            add();
          }}
        />
        <KeyHint name={words.key} />
      </label>
    </section>
  );
}
