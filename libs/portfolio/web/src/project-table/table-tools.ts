import { CdkMenu, CdkMenuItem, CdkMenuItemRadio, CdkMenuTrigger } from '@angular/cdk/menu';
import { ChangeDetectionStrategy, Component, computed, inject, output } from '@angular/core';
import { RATINGS, ratingWords, STAGES, stageWords } from '@weft/portfolio/domain';
import { Icon } from '@weft/ui';
import { FilterBar, type FilterChoice } from '@weft/ui/filter';
import { Choices } from '../shared/choices';
import { belongingChoices } from './belonging-filters';
import { ColumnsMenu } from './columns-menu';
import { GROUPINGS } from './columns';
import { TableAddress } from './table-address';

/** What the table leaves out, how it is grouped and which columns it has: all of it in the address. */
@Component({
  selector: 'weft-table-tools',
  imports: [CdkMenu, CdkMenuItem, CdkMenuItemRadio, CdkMenuTrigger, ColumnsMenu, FilterBar, Icon],
  templateUrl: './table-tools.html',
  styleUrl: './table-tools.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TableTools {
  readonly copy = output();
  readonly takeOut = output<'csv' | 'xlsx'>();
  protected readonly address = inject(TableAddress);
  private readonly choices = inject(Choices);
  protected readonly groupings = [{ key: null, label: 'None' }, ...GROUPINGS];

  protected readonly filters = computed<readonly FilterChoice[]>(() => {
    const all: readonly FilterChoice[] = [
      {
        key: 'stage',
        label: 'Stage',
        options: STAGES.map((stage) => ({ value: stage, label: stageWords[stage] })),
        ...(!this.address.state().stage.length && { standing: 'not Closed' }),
      },
      {
        key: 'rating',
        label: 'Rating',
        options: RATINGS.map((rating) => ({ value: rating, label: ratingWords[rating], rating })),
      },
      {
        key: 'home',
        label: 'Workstream',
        options: this.choices.homes().map(({ code, name }) => ({ value: code, label: name, detail: code })),
      },
      { key: 'lead', label: 'Lead', options: this.choices.people().map(({ value, label }) => ({ value, label })) },
      { key: 'organisation', label: 'Organisation', options: this.choices.organisationCodes() },
      ...belongingChoices(this.choices.belonging()),
    ];
    return this.address.home() ? all.filter(({ key }) => key !== 'home') : all;
  });

  protected filterBy({ key, values }: { readonly key: string; readonly values: readonly string[] }): void {
    this.address.url.tune({ [key]: values });
  }
}
