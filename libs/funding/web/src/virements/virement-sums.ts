import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { formatPounds } from '@weft/kernel';
import type { Moved } from './virement-rules';

/** What both lines have before a virement and after it: their budgets, and what they can still give away. */
@Component({
  selector: 'weft-virement-sums',
  template: `
    <table class="wf-num">
      <caption class="wf-sr">
        {{
          label()
        }}
      </caption>
      <thead>
        <tr>
          <th scope="col">Line</th>
          <th scope="col">Before</th>
          <th scope="col">{{ after() }}</th>
        </tr>
      </thead>
      <tbody>
        @for (row of rows(); track row.name) {
          <tr [class.next]="row.next">
            <th scope="row">{{ row.name }}</th>
            <td>{{ pounds(row.sums[0]) }}</td>
            <td [class.wf-late]="row.sums[1] < 0">{{ pounds(row.sums[1]) }}</td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styles: `
    table {
      width: 100%;
      font-size: 12px;
      line-height: 16px;
    }
    th,
    td {
      padding: 4px 0 4px 8px;
      text-align: right;
      font-weight: 400;
      white-space: nowrap;
    }
    th:first-child {
      padding-left: 0;
      text-align: left;
    }
    thead th {
      border-bottom: 1px solid var(--wf-line-strong);
      color: var(--wf-text-3);
    }
    tbody th {
      color: var(--wf-text-2);
    }
    .next > * {
      border-top: 1px solid var(--wf-line);
    }
    td:last-child {
      font-weight: 600;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VirementSums {
  readonly lines = input.required<readonly Moved[]>();
  readonly label = input('What the lines have before and after');
  readonly after = input('Once posted');
  protected readonly pounds = formatPounds;
  protected readonly rows = computed(() =>
    this.lines().flatMap(({ line, budget, available }, n) => [
      { name: `${line.code} budget`, sums: budget, next: n > 0 },
      { name: `${line.code} can give`, sums: available, next: false },
    ]),
  );
}
