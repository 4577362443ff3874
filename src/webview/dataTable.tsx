import type { FigureTable } from './protocol.ts';

interface DataTableProps {
  readonly table: FigureTable;
}

/** A table that scrolls by itself where it is too wide, also by keyboard. */
export function DataTable({ table }: DataTableProps) {
  return (
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
  );
}
