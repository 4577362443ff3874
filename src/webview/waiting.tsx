import { Progress } from './progress.tsx';

/** Before the first snapshot: nothing at all, then a quiet bar. */
export function Waiting() {
  return (
    <>
      <Progress label={document.title} />
      <h1 class="visually-hidden">{document.title}</h1>
    </>
  );
}
