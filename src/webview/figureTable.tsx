import { useState } from 'preact/hooks';
import type { Host } from './host.ts';
import type { FigureTable as Figures } from './protocol.ts';

interface FigureTableProps {
  readonly table: Figures;
  readonly labels: { readonly show: string; readonly hide: string };
  readonly host: Host;
}

/** The same figures as a table, for those who prefer or need one. Whether it is open outlives the frame. */
export function FigureTable({ table, labels, host }: FigureTableProps) {
  const [open, setOpen] = useState(() => host.isTableOpen());
  const toggle = () => {
    host.keepTableOpen(!open);
    setOpen(!open);
  };
  return (
    <div class="figures">
      <button type="button" class="link" onClick={toggle}>
        {open ? labels.hide : labels.show}
      </button>
      {open && (
        <div class="figures-scroll" role="group" aria-label={table.caption} tabIndex={0}>
          <table>
            <caption>{table.caption}</caption>
            <thead>
              <tr>
                {table.columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map(([name, ...cells]) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  {cells.map((cell, index) => (
                    <td key={table.columns[index + 1]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
