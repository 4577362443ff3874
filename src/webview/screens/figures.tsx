import { BulletRow } from '../bulletRow.tsx';
import { FigureTable } from '../figureTable.tsx';
import { FillPatterns } from '../fillPatterns.tsx';
import { Headline } from '../headline.tsx';
import type { ReviewState } from './protocol.ts';
import { TrendBars } from './trendBars.tsx';

interface FiguresProps {
  readonly balance: ReviewState['balance'];
}

/** The judgement and what it is drawn from. */
export function Figures({ balance }: FiguresProps) {
  return (
    <section>
      <h2 class="visually-hidden">{balance.heading}</h2>
      <Headline text={balance.headline} />
      <FillPatterns />
      {balance.hasTime && (
        <div class="buckets">
          {balance.rows.map((row) => (
            <div key={row.id}>
              <BulletRow row={row} why={undefined} send={() => undefined} heading="h3" />
              <TrendBars row={row} trend={row.trend} />
            </div>
          ))}
        </div>
      )}
      {balance.hasTime && <FigureTable table={balance.table} labels={balance.tableLabels} />}
    </section>
  );
}
