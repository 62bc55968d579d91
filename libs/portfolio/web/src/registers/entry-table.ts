import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ratingWords } from '@weft/portfolio/domain';
import { Flash, Icon, RatingSymbol } from '@weft/ui';
import { InlineEdit } from '@weft/ui/edit';
import type { EntryView, Tone } from './entry';
import type { RegisterSection } from './register-tabs';
import { RiskScore } from './risk-score';

/** The entries of one register as rows: values are edited where they stand, the title opens the entry. */
@Component({
  selector: 'weft-entry-table',
  imports: [Flash, Icon, InlineEdit, RatingSymbol, RiskScore, RouterLink],
  templateUrl: './entry-table.html',
  styleUrl: './entry-table.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EntryTable {
  readonly section = input.required<RegisterSection>();
  readonly entries = input.required<readonly EntryView[]>();
  readonly today = input.required<string>();
  /** The entry that is open in the panel. */
  readonly selected = input<string | null>(null);
  readonly open = output<EntryView>();
  protected readonly ratingWords = ratingWords;
  protected readonly hasScore = computed(() => this.section().columns[0]?.key === 'score');
  protected readonly columns = computed(() => this.section().columns.filter(({ key }) => key !== 'score'));

  protected toneOf({ cells }: EntryView, key: string): Tone | undefined {
    const cell = cells[key];
    return cell && 'tone' in cell ? cell.tone : undefined;
  }

  protected factOf({ cells }: EntryView, key: string) {
    const cell = cells[key];
    return cell?.kind === 'fact' ? cell.fact : undefined;
  }

  protected projectOf({ cells }: EntryView, key: string) {
    const cell = cells[key];
    return cell?.kind === 'project' ? cell.project : undefined;
  }

  protected wordsOf({ cells }: EntryView, key: string) {
    const cell = cells[key];
    return cell?.kind === 'words' ? cell : undefined;
  }
}
