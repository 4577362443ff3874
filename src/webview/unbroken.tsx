import { splitAtFigures } from './wholeFigures.ts';

interface UnbrokenProps {
  readonly text: string;
}

/** A sentence that wraps, its figures on one line with their units as far as there is room. */
export function Unbroken({ text }: UnbrokenProps) {
  return (
    <>{splitAtFigures(text).map((piece, index) => (index % 2 === 0 ? piece : <span class="unbroken">{piece}</span>))}</>
  );
}
