import { ChangeDetectionStrategy, Component, Injectable, computed, input, output } from '@angular/core';
import {
  DateAdapter,
  MAT_DATE_FORMATS,
  MAT_DATE_LOCALE,
  MAT_NATIVE_DATE_FORMATS,
  NativeDateAdapter,
} from '@angular/material/core';
import { MatCalendar } from '@angular/material/datepicker';

const toDate = (iso: string): Date => {
  const [year = 2000, month = 1, day = 1] = iso.split('-').map(Number);
  return new Date(year, month - 1, day);
};
const toIso = (date: Date): string =>
  `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;

/** Weeks begin on Monday. */
@Injectable()
class BritishDates extends NativeDateAdapter {
  override getFirstDayOfWeek(): number {
    return 1;
  }
}

/** A month to choose a day from. Fetched when it is first opened. */
@Component({
  selector: 'wf-calendar',
  imports: [MatCalendar],
  providers: [
    { provide: DateAdapter, useClass: BritishDates },
    { provide: MAT_DATE_FORMATS, useValue: MAT_NATIVE_DATE_FORMATS },
    { provide: MAT_DATE_LOCALE, useValue: 'en-GB' },
  ],
  template: `<mat-calendar
    [selected]="selected()"
    [startAt]="selected() ?? start()"
    [maxDate]="max() ? limit() : null"
    (selectedChange)="$event && choose.emit(iso($event))"
  />`,
  styles: `
    :host {
      display: block;
      width: 272px;
      border: 1px solid var(--wf-line);
      border-radius: var(--wf-radius-card);
      background: var(--wf-raised);
      box-shadow: var(--wf-shadow);
      --mat-datepicker-calendar-text-size: 13px;
      --mat-datepicker-calendar-body-label-text-size: 12px;
      --mat-datepicker-calendar-date-selected-state-text-color: var(--wf-on-primary);
      --mat-datepicker-calendar-date-selected-state-background-color: var(--wf-primary);
      --mat-datepicker-calendar-date-today-outline-color: var(--wf-control);
      --mat-datepicker-calendar-date-text-color: var(--wf-text);
      --mat-datepicker-calendar-body-label-text-color: var(--wf-text-3);
      --mat-datepicker-calendar-header-text-color: var(--wf-text-3);
      --mat-datepicker-calendar-header-divider-color: var(--wf-line);
      --mat-datepicker-calendar-date-hover-state-background-color: var(--wf-hover);
      --mat-datepicker-calendar-date-focus-state-background-color: var(--wf-selected);
      --mat-datepicker-calendar-period-button-text-color: var(--wf-text);
      --mat-datepicker-calendar-period-button-icon-color: var(--wf-text-3);
      --mat-datepicker-calendar-navigation-button-icon-color: var(--wf-text-2);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Calendar {
  readonly value = input<string | null>(null);
  /** Where to open when there is no value: the business date. */
  readonly today = input.required<string>();
  /** The last day that may be chosen. */
  readonly max = input<string | null>(null);
  readonly choose = output<string>();

  protected readonly selected = computed(() => (this.value() ? toDate(this.value() ?? '') : null));
  protected readonly start = computed(() => toDate(this.today()));
  protected readonly limit = computed(() => toDate(this.max() ?? ''));
  protected readonly iso = toIso;
}
