import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';
import { likenessWords } from '@weft/funding/domain';
import { Icon } from '@weft/ui';
import type { ExtractPreviewQuery } from '../generated/graphql';

type Like = NonNullable<ExtractPreviewQuery['extractFile']>['preview']['like'][number];

/** Warns that an extract stands which has much the same rows; the person says that this is another one, or goes back. */
@Component({
  selector: 'weft-extract-alike',
  imports: [Icon],
  template: `
    <section class="wf-card" aria-labelledby="alike-title">
      <div class="wf-card-head">
        <h3 id="alike-title"><wf-icon name="triangle-alert" [size]="16" /> Was this imported already?</h3>
      </div>
      <fieldset>
        <legend class="wf-sr">Extracts that it is like</legend>
        <p>Movements are added to what stands: rows that are in both would count twice.</p>
        @for (one of like(); track one.id) {
          <label>
            <input
              type="checkbox"
              #box
              name="other-than"
              [value]="one.id"
              [checked]="otherThan().includes(one.id)"
              (change)="say(one.id, box.checked)"
            />
            <span
              ><b>{{ words(one) }}</b> This is another extract: add it.</span
            >
          </label>
        }
      </fieldset>
    </section>
  `,
  styleUrl: './extract-question.css',
  styles: `
    fieldset {
      padding-top: 12px;
    }
    h3 {
      display: flex;
      align-items: center;
      gap: 8px;
    }
    b {
      display: block;
      font-weight: 600;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ExtractAlike {
  readonly like = input.required<readonly Like[]>();
  /** How many rows the extract has that is looked at. */
  readonly rows = input.required<number>();
  readonly otherThan = model<readonly string[]>([]);

  protected words(one: Like): string {
    return likenessWords(one, this.rows());
  }

  protected say(id: string, other: boolean): void {
    this.otherThan.update((all) => (other ? [...all, id] : all.filter((one) => one !== id)));
  }
}
