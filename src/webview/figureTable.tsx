import { useState } from 'preact/hooks';
import { DataTable } from './dataTable.tsx';
import type { Host } from './host.ts';
import type { FigureTable as Figures } from './protocol.ts';

interface FigureTableProps {
  readonly table: Figures;
  readonly labels: { readonly show: string; readonly hide: string };
  /** Remembers whether it is open, where there is something that does. */
  readonly host?: Pick<Host, 'isTableOpen' | 'keepTableOpen'>;
  /** What opens with it. */
  readonly more?: readonly Figures[];
}

/** The same figures as a table, for those who prefer or need one. Whether it is open outlives the frame. */
export function FigureTable({ table, labels, host, more = [] }: FigureTableProps) {
  const [open, setOpen] = useState(() => host?.isTableOpen() ?? false);
  const toggle = () => {
    host?.keepTableOpen(!open);
    setOpen(!open);
  };
  return (
    <div class="figures">
      <button type="button" class="link" onClick={toggle}>
        {open ? labels.hide : labels.show}
      </button>
      {open && [table, ...more].map((each) => <DataTable key={each.columns.join()} table={each} />)}
    </div>
  );
}
