import { ActionButton } from './actionButton.tsx';
import { BulletRow } from './bulletRow.tsx';
import { Coverage } from './coverage.tsx';
import { FigureTable } from './figureTable.tsx';
import { FillPatterns } from './fillPatterns.tsx';
import { Headline } from './headline.tsx';
import type { Host } from './host.ts';
import { NewsLines } from './newsLines.tsx';
import { NoticeList } from './noticeList.tsx';
import { PickerBar } from './pickerBar.tsx';
import { Progress } from './progress.tsx';
import type { PanelState } from './protocol.ts';
import { StackPair } from './stackPair.tsx';
import { TargetKey } from './targetKey.tsx';
import { Trend } from './trend.tsx';

interface PanelProps {
  readonly state: PanelState;
  readonly host: Host;
}

/**
 * The whole panel. What comes and goes leaves a hole in its place, so that everything else
 * keeps its element, and with it the focus.
 */
export function Panel({ state, host }: PanelProps) {
  const { send } = host;
  const notices = state.notices.length > 0 && <NoticeList notices={state.notices} send={send} />;
  const trendTable = state.trend === undefined ? [] : [state.trend.table];
  const [firstTable, ...moreTables] = state.hasTime ? [state.table, ...trendTable] : trendTable;
  return (
    <>
      {state.busy && <Progress label={state.busyText} />}
      <h1 class="visually-hidden">{state.title}</h1>
      <PickerBar
        role={state.role}
        period={state.period}
        scope={state.scope}
        periodText={state.periodText}
        send={send}
      />
      {state.hasTime && notices}
      <div class="summary">
        <div class="summary-text">
          <Headline text={state.headline} />
          <NewsLines lines={state.news} />
          {!state.hasTime && notices}
          {(state.hasTime || state.trend !== undefined) && <Coverage coverage={state.coverage} send={send} />}
        </div>
        <div class="actions">
          <ActionButton look="primary" link={state.primary} send={send} />
          <ActionButton look="secondary" link={state.timer} send={send} />
        </div>
      </div>
      <FillPatterns />
      {state.hasTime && <StackPair labels={state.stackLabels} buckets={state.buckets} language={state.language} />}
      {state.hasTime && (
        <div class="buckets">
          {state.buckets.map((row) => (
            <BulletRow key={row.id} row={row} why={row.id === 'building' ? state.why : undefined} send={send} />
          ))}
        </div>
      )}
      {!state.hasTime && (
        <TargetKey
          name={state.stackLabels.target}
          role={state.role}
          buckets={state.buckets}
          language={state.language}
        />
      )}
      {state.trend !== undefined && <Trend trend={state.trend} send={send} />}
      {firstTable !== undefined && (
        <FigureTable table={firstTable} more={moreTables} labels={state.tableLabels} host={host} />
      )}
    </>
  );
}
