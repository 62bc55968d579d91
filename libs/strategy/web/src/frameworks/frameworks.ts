import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { editionStateWords } from '@weft/strategy/domain';
import { EmptyState, Icon, longDay, PageError, pageQuery, Skeleton } from '@weft/ui';
import { Session } from '@weft/identity/web';
import { FrameworksDocument } from '../generated/frameworks.document';
import type { EditionLineFragment } from '../generated/graphql';
import { ofStrategy, stateTone } from '../shared/concerns';

/** The frameworks that the partnership answers to, each with its editions. */
@Component({
  selector: 'weft-frameworks',
  imports: [EmptyState, Icon, PageError, RouterLink, Skeleton],
  templateUrl: './frameworks.html',
  styleUrl: './frameworks.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Frameworks {
  protected readonly place = inject(Session).place;
  protected readonly query = pageQuery(FrameworksDocument, () => ({}), { concerns: ofStrategy });
  protected readonly stateWords = editionStateWords;
  protected readonly stateTone = stateTone;
  protected readonly longDay = longDay;

  /** The latest first. */
  protected ordered(editions: readonly EditionLineFragment[]): readonly EditionLineFragment[] {
    return [...editions].sort((a, b) => (b.publishedOn ?? '9').localeCompare(a.publishedOn ?? '9'));
  }

  /** The address that compares the two latest editions. */
  protected comparison(editions: readonly EditionLineFragment[]): Record<string, string> {
    const [later, earlier] = this.ordered(editions);
    return { earlier: earlier?.id ?? '', later: later?.id ?? '' };
  }
}
