import { useRef, useState } from 'preact/hooks';
import { percentLength } from './geometry.ts';
import type { Send } from './host.ts';
import type { TrendState } from './protocol.ts';
import { TrendColumn } from './trendColumn.tsx';
import { columnAfterKey } from './trendKeys.ts';

interface TrendProps {
  readonly trend: TrendState;
  readonly send: Send;
}

/** The last weeks beside one another, each of which opens. One stop for Tab; the arrows go from week to week. */
export function Trend({ trend: { title, text, band, weeks, edges }, send }: TrendProps) {
  const list = useRef<HTMLDivElement>(null);
  const [visited, visit] = useState<string>();
  const last = weeks.length - 1;
  const known = weeks.findIndex(({ from, isShown }) => (visited === undefined ? isShown : from === visited));
  const current = known < 0 ? last : known;
  const onKeyDown = (event: KeyboardEvent) => {
    const next = columnAfterKey(event.key, current, last);
    if (next === undefined) return;
    event.preventDefault();
    visit(weeks[next]?.from);
    list.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <section class="trend">
      <h2>{title}</h2>
      <div class="trend-columns" role="toolbar" aria-label={title} ref={list} onKeyDown={onKeyDown}>
        {weeks.map((part, index) => (
          <button
            key={part.from}
            type="button"
            class="trend-week"
            tabIndex={index === current ? 0 : -1}
            title={part.label}
            aria-label={part.label}
            aria-pressed={part.isShown}
            onFocus={() => visit(part.from)}
            onClick={() => send({ type: 'week', from: part.from })}
          >
            <span class="trend-mark" aria-hidden="true">
              {part.kind === 'low' ? '~' : ''}
            </span>
            <TrendColumn part={part} />
          </button>
        ))}
        <svg class="trend-band" aria-hidden="true">
          {[band.low, band.high].map((edge) => (
            <line key={edge} x1="0" x2="100%" y1={percentLength(100 - edge)} y2={percentLength(100 - edge)} />
          ))}
        </svg>
      </div>
      <p class="trend-edges" aria-hidden="true">
        <span>{edges[0]}</span>
        <span>{edges[1]}</span>
      </p>
      <p class="trend-text">{text}</p>
    </section>
  );
}
