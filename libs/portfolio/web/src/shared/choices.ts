import { Injectable, computed } from '@angular/core';
import { pageQuery } from '@weft/ui';
import type { Option } from '@weft/ui/edit';
import { ChoicesDocument } from '../generated/choices.document';

/** What a project's fields are chosen from. A page provides it, so that its cards and panels ask once. */
@Injectable()
export class Choices {
  private readonly query = pageQuery(ChoicesDocument, () => ({}), { concerns: () => false });

  readonly people = computed<readonly Option[]>(() =>
    (this.query.data()?.people ?? []).map(({ id, name, jobTitle }) => ({
      value: id,
      label: name,
      ...(jobTitle && { detail: jobTitle }),
    })),
  );
  readonly organisations = computed<readonly Option[]>(() =>
    (this.query.data()?.organisations ?? []).map(({ id, name }) => ({ value: id, label: name })),
  );
  readonly workstreams = computed(() => this.query.data()?.workstreams ?? []);
  readonly homes = computed(() => [...this.workstreams(), ...(this.query.data()?.programmes ?? [])]);
}
