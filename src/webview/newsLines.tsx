import { Unbroken } from './unbroken.tsx';

interface NewsLinesProps {
  readonly lines: readonly string[];
}

/** What else is worth a sentence beside the headline. */
export function NewsLines({ lines }: NewsLinesProps) {
  return (
    <>
      {lines.map((line) => (
        <p key={line} class="news">
          <Unbroken text={line} />
        </p>
      ))}
    </>
  );
}
