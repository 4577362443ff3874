interface ProgressProps {
  readonly label: string;
}

/** VS Code's thin bar. The style sheet holds it back for 250 ms, so that quick work shows nothing. */
export function Progress({ label }: ProgressProps) {
  return <div class="progress" role="progressbar" aria-label={label} />;
}
