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
  /** Organisations by their codes, for filters that stand in an address. */
  readonly organisationCodes = computed<readonly Option[]>(() =>
    (this.query.data()?.organisations ?? []).map(({ code, shortName }) => ({ value: code, label: shortName })),
  );
  /** What projects belong to, for filters that stand in an address. */
  readonly belonging = computed(() => this.query.data());
  /** People, organisations and priorities by the names that are written for them. */
  readonly names = computed(() => {
    const data = this.query.data();
    const priorities = (home: string) =>
      this.priorities(home).map(({ value, label }) => ({ id: value, names: [label] }));
    return {
      people: (data?.people ?? []).map(({ id, name }) => ({ id, names: [name] })),
      organisations: (data?.organisations ?? []).map(({ id, code, name, shortName }) => ({
        id,
        names: [name, shortName, code],
      })),
      priorities,
    };
  });
  readonly workstreams = computed(() => this.query.data()?.workstreams ?? []);
  readonly homes = computed(() => [...this.workstreams(), ...(this.query.data()?.programmes ?? [])]);

  /** The name behind an id of a person, an organisation or a priority. */
  readonly nameOf = computed(() => {
    const all = [
      ...this.people(),
      ...this.organisations(),
      ...this.homes().flatMap(({ priorities }) => priorities.map(({ id, title }) => ({ value: id, label: title }))),
    ];
    const names = new Map(all.map(({ value, label }) => [value, label]));
    return (id: string): string => names.get(id) ?? id;
  });

  /** Priorities of a home, the latest year first. */
  priorities(home: string): readonly Option[] {
    return (this.homes().find(({ code }) => code === home)?.priorities ?? []).map(({ id, title, financialYear }) => ({
      value: id,
      label: title,
      detail: financialYear,
    }));
  }
}
