/**
 * The patterns of high contrast themes, where three colours alone may not be told apart:
 * strategy stays solid, people is hatched, building is dotted. The style sheet decides when. And,
 * in every theme, the hatching of what is open.
 */
export function FillPatterns() {
  return (
    <svg class="fill-patterns" aria-hidden="true">
      <pattern id="pattern-people" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="pattern-ground" width="5" height="5" />
        <rect class="pattern-people" width="2.5" height="5" />
      </pattern>
      <pattern id="pattern-building" width="4" height="4" patternUnits="userSpaceOnUse">
        <rect class="pattern-ground" width="4" height="4" />
        <circle class="pattern-building" cx="2" cy="2" r="1.25" />
      </pattern>
      <pattern id="pattern-open" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="pattern-open" width="1" height="4" />
      </pattern>
    </svg>
  );
}
