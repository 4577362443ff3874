import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Coverage } from '../coverage.tsx';
import { Unbroken } from '../unbroken.tsx';
import { DraftFields } from './draftFields.tsx';
import { Figures } from './figures.tsx';
import type { SendScreen } from './host.ts';
import { LastPromise } from './lastPromise.tsx';
import type { Draft, ReviewState } from './protocol.ts';
import { Responsibilities } from './responsibilities.tsx';
import { onKey } from './reviewKeys.tsx';
import { FollowUps } from './followUps.tsx';
import { ScreenButton } from './screenButton.tsx';

interface ReviewProps {
  readonly state: ReviewState;
  readonly send: SendScreen;
}

/** The week on one screen: the record before the judgement, and one promise at the end. */
export function Review({ state, send }: ReviewProps) {
  const [typed, setTyped] = useState({ id: state.draftId, draft: state.draft });
  const draft = typed.id === state.draftId ? typed.draft : state.draft;
  // Two keys may come before the next picture: the second builds on the first.
  const latest = useRef(draft);
  latest.current = draft;
  const change = (changes: Partial<Draft>) => {
    const next = { ...latest.current, ...changes };
    latest.current = next;
    setTyped({ id: state.draftId, draft: next });
    send({ type: 'draft', draft: next });
  };
  const addFollowUp = () => {
    const { adding, followUps } = latest.current;
    const text = adding.trim();
    if (text !== '') change({ followUps: [...followUps, { text, done: false }], adding: '' });
  };
  const save = () => send({ type: 'save', draft: latest.current });
  // With the picture, not after it: a key says something about what is seen.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event, { state, send, change, save });
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  });
  const { record, changes, blocks } = state;
  return (
    <>
      <header>
        <h1 tabIndex={-1} {...(state.lastPromise === undefined && { 'data-first': true })}>
          {state.title}
        </h1>
        <p class="quiet">{state.periodText}</p>
      </header>
      {state.lastPromise !== undefined && (
        <LastPromise promise={state.lastPromise} chosen={draft.outcome} choose={(outcome) => change({ outcome })} />
      )}
      <div class="columns">
        <div>
          <section>
            <h2>{record.heading}</h2>
            <Coverage coverage={record.coverage} send={() => undefined} />
            <p class="links">
              {record.links.map((link) => (
                <ScreenButton key={link.action} link={link} send={send} />
              ))}
            </p>
          </section>
          <Figures balance={state.balance} />
        </div>
        <div>
          <section>
            <h2>{changes.heading}</h2>
            <ul class="lines">
              {changes.lines.map((line) => (
                <li key={line}>
                  <Unbroken text={line} />
                </li>
              ))}
            </ul>
          </section>
          <section>
            <h2>{blocks.heading}</h2>
            <p>
              <Unbroken text={blocks.text} />
            </p>
          </section>
          <Responsibilities words={state.responsibilities} send={send} />
          <FollowUps
            words={state.followUps}
            draft={draft}
            change={(next) => change({ followUps: next(latest.current.followUps) })}
            type={(adding) => change({ adding })}
            add={addFollowUp}
          />
        </div>
      </div>
      <DraftFields state={state} draft={draft} change={change} save={save} send={send} />
    </>
  );
}
