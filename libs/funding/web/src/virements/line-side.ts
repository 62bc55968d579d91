import { computed, inject, type Signal } from '@angular/core';
import type { RulePack } from '@weft/funding/domain';
import { pageQuery } from '@weft/ui';
import { LineSideDocument } from '../generated/line-side.document';
import type { LineSideQuery } from '../generated/graphql';
import { packOf } from '../plan/shown-plan';
import { concernsMoney, VirementsStore } from './virements-store';

export type ReadSide = NonNullable<LineSideQuery['fundingLine']>;

/** A line with its money of the year, as it stands now; null while none is chosen or it is not read yet. */
export function lineSide(id: () => string | null): Signal<ReadSide | null> {
  const store = inject(VirementsStore);
  const query = pageQuery(
    LineSideDocument,
    () => {
      const of = id();
      return of ? { id: of, year: store.year() } : undefined;
    },
    { concerns: concernsMoney, keep: true },
  );
  return computed(() => {
    const read = query.data()?.fundingLine ?? null;
    return read && read.id === id() ? read : null;
  });
}

export const packOfSide = ({ plan }: Pick<ReadSide, 'plan'>): RulePack => packOf(plan.pack);
/** '44 Nursing placements'. */
export const nameOfSide = ({ code, description }: Pick<ReadSide, 'code' | 'description'>): string =>
  `${code} ${description ?? 'No description yet'}`;
