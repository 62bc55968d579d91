import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { pageQuery } from '@weft/ui';
import { PackOfYearDocument } from '../generated/pack-of-year.document';

/** Says that the plan of a year stands under rules that nobody has confirmed yet, and leads to them. Else it is not there. */
@Component({
  selector: 'weft-provisional-tag',
  imports: [RouterLink],
  template: `
    @if (pack(); as one) {
      <a class="wf-tag amber" routerLink="/better-care-fund/rules" [queryParams]="{ round: one.code }"
        >Provisional rules</a
      >
    }
  `,
  styles: `
    :host:empty {
      display: none;
    }
    a {
      display: inline-flex;
      align-items: center;
      min-height: 24px;
      white-space: nowrap;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProvisionalTag {
  readonly year = input.required<string>();

  private readonly query = pageQuery(PackOfYearDocument, () => (this.year() ? { year: this.year() } : undefined), {
    concerns: ({ subjectType }) => subjectType === 'RulePack' || subjectType === 'FundingPlan',
    keep: true,
  });
  protected readonly pack = computed(() => {
    const pack = this.query.data()?.fundingPlan?.pack;
    return pack?.status === 'PROVISIONAL' ? pack : undefined;
  });
}
