import { BulletRow } from '../bulletRow.tsx';
import { FigureTable } from '../figureTable.tsx';
import { FillPatterns } from '../fillPatterns.tsx';
import { Headline } from '../headline.tsx';
import { PickerField } from '../pickerField.tsx';
import { Unbroken } from '../unbroken.tsx';
import type { SendScreen } from './host.ts';
import type { ComparisonState } from './protocol.ts';

interface ComparisonProps {
  readonly state: ComparisonState;
  readonly send: SendScreen;
}

/** The chosen period as another role would see it. */
export function Comparison({ state, send }: ComparisonProps) {
  const { handOver } = state;
  return (
    <>
      <header>
        <h1>{state.title}</h1>
        <p class="quiet">{state.periodText}</p>
      </header>
      <div class="role-picker">
        <PickerField picker={state.role} choose={(id) => send({ type: 'role', id })} />
      </div>
      <Headline text={state.headline} />
      <p class="quiet">
        <Unbroken text={state.coverageText} />
      </p>
      <FillPatterns />
      <div class="buckets">
        {state.rows.map((row) => (
          <BulletRow key={row.id} row={row} why={undefined} send={() => undefined} />
        ))}
      </div>
      <FigureTable table={state.table} labels={state.tableLabels} />
      <section>
        <h2>{handOver.heading}</h2>
        <p>{handOver.text}</p>
        {handOver.lists.map(({ heading, lines }) => (
          <div key={heading}>
            <h3>{heading}</h3>
            <ul class="lines">
              {lines.map((line) => (
                <li key={line}>
                  <Unbroken text={line} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </section>
    </>
  );
}
