/** Drawn here on codicons' 16 px grid: three marks do not pay for a font and its CSP entry. */
const outlines = {
  chevronDown: 'M3.5 6 8 10.5 12.5 6',
  info: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13M8 7.25v4M8 4.5v1.25',
  warning: 'M8 2 14.5 13.75h-13zM8 6.5v3.5M8 11v1.25',
} as const;

interface IconProps {
  readonly name: keyof typeof outlines;
}

/** A mark beside words that say the same. */
export function Icon({ name }: IconProps) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={outlines[name]} />
    </svg>
  );
}
