import { unbroken } from './unbroken.ts';

interface HeadlineProps {
  readonly text: string;
}

/** The one sentence that matters, read aloud when it changes. It takes the focus when a control disappears under it. */
export function Headline({ text }: HeadlineProps) {
  return (
    <p class="headline" aria-live="polite" tabIndex={-1}>
      {unbroken(text)}
    </p>
  );
}
