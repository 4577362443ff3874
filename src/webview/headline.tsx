import { Unbroken } from './unbroken.tsx';

interface HeadlineProps {
  readonly text: string;
}

/** The one sentence that matters, read aloud when it changes. It takes the focus when a control disappears under it. */
export function Headline({ text }: HeadlineProps) {
  return (
    <p class="headline" aria-live="polite" tabIndex={-1}>
      <Unbroken text={text} />
    </p>
  );
}
