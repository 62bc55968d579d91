import { CdkFixedSizeVirtualScroll, CdkVirtualForOf, CdkVirtualScrollViewport } from '@angular/cdk/scrolling';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { counted, Icon } from '@weft/ui';
import { Choices } from '../../shared/choices';
import type { BulkRows } from './bulk-changes';
import { fieldWord, staleWords, valueWords } from './bulk-words';

interface Line {
  readonly key: string;
  readonly code: string;
  readonly name: string;
  readonly what: string;
  readonly was: string;
  readonly becomes: string;
}
interface RefusedLine {
  readonly code: string;
  readonly name: string;
  /** The milestone, if the row is one. */
  readonly what: string;
  readonly why: string;
  readonly stale: boolean;
}

const LINE = 34;
const MOST_LINES = 9;

/** What a change of many rows does: first the rows that cannot be changed, and why, then row by row what changes. */
@Component({
  selector: 'weft-bulk-preview',
  imports: [CdkFixedSizeVirtualScroll, CdkVirtualForOf, CdkVirtualScrollViewport, Icon],
  template: `
    <p class="sum" role="status">{{ sum() }}</p>
    @if (refused().length) {
      <ul class="refused" tabindex="0" aria-label="What cannot be changed">
        @for (line of refused(); track $index) {
          <li [class.stale]="line.stale">
            <wf-icon [name]="line.stale ? 'users' : 'lock'" [size]="14" />
            <span
              ><span class="wf-code">{{ line.code }}</span> {{ line.name }}
              @if (line.what) {
                <span class="wf-2">{{ line.what }}</span>
              }
            </span>
            <span class="why">{{ line.why }}</span>
          </li>
        }
      </ul>
    }
    @if (lines().length) {
      <div class="frame" role="table" aria-label="What changes" [attr.aria-rowcount]="lines().length + 1">
        <div role="rowgroup">
          <div class="line head" role="row">
            <span role="columnheader">Project</span>
            <span role="columnheader">Change</span>
            <span role="columnheader">Was</span>
            <span role="columnheader">Becomes</span>
          </div>
        </div>
        <cdk-virtual-scroll-viewport
          role="rowgroup"
          tabindex="0"
          aria-label="Rows"
          [itemSize]="height"
          [style.height.px]="room()"
        >
          <div class="line" role="row" *cdkVirtualFor="let line of lines(); trackBy: byKey">
            <span role="cell" class="wf-cut" [title]="line.code + ' ' + line.name"
              ><span class="wf-code">{{ line.code }}</span> {{ line.name }}</span
            >
            <span role="cell" class="wf-cut wf-2" [title]="line.what">{{ line.what }}</span>
            <span role="cell" class="wf-cut wf-num wf-2" [title]="line.was">{{ line.was }}</span>
            <span role="cell" class="wf-cut wf-num wf-strong" [title]="line.becomes">{{ line.becomes }}</span>
          </div>
        </cdk-virtual-scroll-viewport>
      </div>
    }
  `,
  styleUrl: './bulk-preview.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BulkPreview {
  readonly rows = input.required<BulkRows>();
  private readonly choices = inject(Choices);
  protected readonly height = LINE;

  protected readonly lines = computed<readonly Line[]>(() => {
    const named = this.choices.nameOf();
    return this.rows().changes.map(({ id, code, name, title, field, was, becomes }) => ({
      key: `${id} ${field}`,
      code,
      name,
      what: title ?? fieldWord(field),
      was: valueWords(field, was, named),
      becomes: valueWords(field, becomes, named),
    }));
  });
  protected readonly refused = computed<readonly RefusedLine[]>(() => {
    const named = this.choices.nameOf();
    return this.rows().refused.map(({ code, name, title, rule, message, fields }) => ({
      code: code ?? '',
      name: name ?? 'A row that is gone',
      what: title ?? '',
      why: `${message} ${staleWords(fields, named)}`.trim(),
      stale: rule === 'stale',
    }));
  });
  protected readonly room = computed(() => Math.min(this.lines().length, MOST_LINES) * LINE);
  /** '8 rows change, 1 stays as it is, 2 cannot be changed.' */
  protected readonly sum = computed(() => {
    const { changes, same, refused } = this.rows();
    const rows = new Set(changes.map(({ id }) => id)).size;
    const parts = [
      rows === 0 ? 'No row changes' : `${counted(rows, 'row')} ${rows === 1 ? 'changes' : 'change'}`,
      ...(same ? [`${same} ${same === 1 ? 'stands' : 'stand'} so already`] : []),
      ...(refused.length ? [`${refused.length} cannot be changed`] : []),
    ];
    return `${parts.join(', ')}.`;
  });
  protected readonly byKey = (_: number, { key }: Line) => key;
}
