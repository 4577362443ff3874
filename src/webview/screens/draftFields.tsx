import { useLayoutEffect, useRef } from 'preact/hooks';
import type { SendScreen } from './host.ts';
import type { Draft, ReviewState } from './protocol.ts';
import { KeyHint, ScreenButton } from './screenButton.tsx';

interface DraftFieldsProps {
  readonly state: ReviewState;
  readonly draft: Draft;
  readonly change: (changes: Partial<Draft>) => void;
  readonly save: () => void;
  readonly send: SendScreen;
}

/** The one promise, and what becomes of the review. */
export function DraftFields({ state, draft, change, save, send }: DraftFieldsProps) {
  const promise = useRef<HTMLInputElement>(null);
  // The question takes the focus out of this document, and the button is gone when it comes back.
  const discarding = useRef(false);
  const isGone = state.discard === undefined;
  useLayoutEffect(() => {
    if (isGone && discarding.current) promise.current?.focus();
    discarding.current = false;
  }, [isGone]);
  const discard: SendScreen = (message) => {
    discarding.current = true;
    send(message);
  };
  return (
    <form
      class="promise"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <h2 id="promise">{state.promise.heading}</h2>
      <input
        ref={promise}
        type="text"
        class="next-promise"
        maxLength={300}
        aria-labelledby="promise"
        aria-keyshortcuts="m"
        placeholder={state.promise.hint}
        value={draft.promise}
        onInput={(event) => change({ promise: event.currentTarget.value })}
      />
      <div class="ends">
        <button type="submit" class="primary" aria-keyshortcuts="Enter">
          {state.save}
          <KeyHint name="↵" />
        </button>
        <ScreenButton link={state.share} send={send} />
        {state.discard !== undefined && <ScreenButton link={state.discard} send={discard} />}
      </div>
      <p class="saved" role="status">
        {state.savedText}
        {state.savedText !== '' && <ScreenButton link={state.openFile} send={send} />}
      </p>
    </form>
  );
}
