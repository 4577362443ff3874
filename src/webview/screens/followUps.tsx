import type { Draft, FollowUp, ReviewState } from './protocol.ts';
import { KeyHint } from './screenButton.tsx';

interface FollowUpsProps {
  readonly words: ReviewState['followUps'];
  readonly draft: Draft;
  readonly change: (next: (lines: readonly FollowUp[]) => readonly FollowUp[]) => void;
  readonly type: (text: string) => void;
  /** Makes a line of what is typed, if anything is. */
  readonly add: () => void;
}

/** Lines about people that come back until they are ticked. They stay in the lead's own file. */
export function FollowUps({ words, draft, change, type, add }: FollowUpsProps) {
  return (
    <section>
      <h2>{words.heading}</h2>
      <p class="quiet">{words.hint}</p>
      <ul class="ticks">
        {draft.followUps.map((line, index) => (
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
          value={draft.adding}
          placeholder={words.add}
          aria-keyshortcuts={words.key}
          onInput={(event) => type(event.currentTarget.value)}
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
