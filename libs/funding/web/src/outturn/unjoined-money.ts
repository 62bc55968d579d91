import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { formatPounds, formatShortPounds, type Pence, sumPence } from '@weft/kernel';
import { type LiveChange, pageQuery } from '@weft/ui';
import { UnjoinedMoneyDocument } from '../generated/unjoined-money.document';

const OF_JOINS = ['FundingLine', 'FundingPlan', 'Project', 'ProjectBudget'];
const concernsJoins = ({ subjectType }: LiveChange): boolean => OF_JOINS.includes(subjectType);

/** Money that no project answers for, and open projects that no money is for. */
@Component({
  selector: 'weft-unjoined-money',
  imports: [RouterLink],
  template: `
    @if (query.data(); as data) {
      <section class="wf-card" aria-labelledby="without-project-title">
        <div class="wf-card-head">
          <h2 id="without-project-title">Money without a project</h2>
          <span class="wf-count">{{ lines().length }}</span>
          <span class="wf-small wf-2">{{ short(amount()) }}</span>
        </div>
        <ul>
          @for (line of lines(); track line.key) {
            <li>
              <a routerLink="/better-care-fund" [queryParams]="{ year: year(), panel: 'line:' + line.key }">
                <span class="wf-code">{{ line.code }}</span> {{ line.name }}
              </a>
              <span class="wf-num">{{ pounds(line.money.budget) }}</span>
            </li>
          } @empty {
            <li class="wf-2">Every line serves a project.</li>
          }
        </ul>
      </section>
      <section class="wf-card" aria-labelledby="without-money-title">
        <div class="wf-card-head">
          <h2 id="without-money-title">Projects without money</h2>
          <span class="wf-count">{{ data.projectsWithoutMoney.length }}</span>
        </div>
        <ul>
          @for (project of data.projectsWithoutMoney; track project.id) {
            <li>
              <a [routerLink]="['/projects', project.code]">
                <span class="wf-code">{{ project.code }}</span> {{ project.name }}
              </a>
              <span class="wf-2">{{ project.lead?.name ?? 'No lead' }}</span>
            </li>
          } @empty {
            <li class="wf-2">Every open project has money.</li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(420px, 100%), 1fr));
      gap: 12px;
    }
    ul {
      max-height: 264px;
      margin: 0;
      padding: 4px 16px 8px;
      overflow: auto;
      list-style: none;
    }
    li {
      display: flex;
      justify-content: space-between;
      gap: 12px;
      align-items: baseline;
      min-height: 28px;
      padding: 3px 0;
    }
    li > :last-child:not(:first-child) {
      flex: none;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UnjoinedMoney {
  readonly year = input.required<string>();
  protected readonly query = pageQuery(UnjoinedMoneyDocument, () => ({ year: this.year() }), {
    concerns: concernsJoins,
    keep: true,
  });
  protected readonly lines = computed(() => {
    const data = this.query.data();
    const alone = new Set(data?.projects.rows.flatMap(({ key, lineIds }) => (key === null ? lineIds : [])));
    return (data?.lines.rows ?? []).filter(({ key }) => key !== null && alone.has(key));
  });
  protected readonly amount = computed(() => sumPence(this.lines().map(({ money }) => money.budget as Pence)));
  protected readonly pounds = (amount: number): string => formatPounds(amount as Pence);
  protected readonly short = (amount: number): string => formatShortPounds(amount as Pence);
}
