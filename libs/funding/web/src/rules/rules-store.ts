import { computed, inject, Injectable } from '@angular/core';
import { mayEditPlan } from '@weft/identity/domain';
import { Rights } from '@weft/identity/rights';
import { decideEditPack, partedRules, type PackEdit, type RulePack } from '@weft/funding/domain';
import { brokenFields } from '@weft/kernel';
import { Mutations, pageQuery, type SaveOutcome, urlState } from '@weft/ui';
import { EditRulePackDocument } from '../generated/edit-rule-pack.document';
import type { EditRulePackInput } from '../generated/graphql';
import { RulesPageDocument } from '../generated/rules-page.document';
import { lockOf } from '../shared/lock-of';
import { packOf } from '../plan/shown-plan';

/** A pack that was seen, and what it is kept as. */
export interface SeenPack {
  readonly id: string | null;
  readonly version: number;
  readonly pack: RulePack;
}

/** The rules of the rounds, and the one that is looked at. The page provides it for its parts. */
@Injectable()
export class RulesStore {
  private readonly rights = inject(Rights);
  private readonly mutations = inject(Mutations);
  readonly url = urlState();
  readonly query = pageQuery(RulesPageDocument, () => ({}), {
    concerns: ({ subjectType }) => subjectType === 'RulePack',
  });

  readonly packs = computed<readonly SeenPack[]>(() =>
    (this.query.data()?.rulePacks ?? []).map((read) => ({
      id: read.id ?? null,
      version: read.version,
      pack: packOf(read),
    })),
  );
  /** The round that the address names; else a draft, else the latest one. */
  readonly seen = computed<SeenPack | undefined>(() => {
    const packs = this.packs();
    return (
      packs.find(({ pack }) => pack.id === this.url.get('round')) ??
      packs.find(({ pack }) => pack.status === 'PROVISIONAL') ??
      packs[0]
    );
  });
  readonly others = computed(() =>
    this.packs().flatMap(({ pack }) => (pack.id === this.seen()?.pack.id ? [] : [pack])),
  );
  /** Why this person changes nothing of it; null where they do. */
  readonly lock = computed<string | null>(() => {
    const seen = this.seen();
    if (!seen) return null;
    const standing = lockOf(decideEditPack(seen.pack, {}, []));
    return standing ?? (mayEditPlan(this.rights.ability()) ? null : 'Changed by the BCF lead.');
  });

  /** Saves an edit of the pack as it was seen: sound by the domain first, then by the server, which knows what is in use. */
  async save({ id, version, pack }: SeenPack, edit: PackEdit): Promise<SaveOutcome> {
    const decided = decideEditPack(pack, edit, []);
    const fields = brokenFields(decided);
    if (fields.length > 0) return { kind: 'invalid', message: fields[0]?.message ?? '', fields };
    if (!decided.ok || id === null) return { kind: 'refused', message: lockOf(decided) ?? 'This pack stands.' };
    const input = { id, version, ...inputOf(edit) };
    const outcome = await this.mutations.save(EditRulePackDocument, { input }, (data) => data.editRulePack);
    if (outcome.kind !== 'conflict') return outcome;
    // A list is saved whole: saved over what somebody else has changed, it would undo that.
    this.query.refetch();
    return { kind: 'refused', message: 'Somebody changed these rules meanwhile. They are shown as they are now.' };
  }

  show(panel: string | null): void {
    if (panel === null) this.url.close('panel');
    else this.url.go({ panel });
  }
}

/** An edit as a request gives it: ids are codes there, and rules are parted. */
function inputOf({ rules, virement, ...parts }: PackEdit): Partial<EditRulePackInput> {
  const parted = rules && partedRules(rules);
  return {
    ...(coded(parts) as Partial<EditRulePackInput>),
    ...(parted && {
      standardRules: parted.kinds,
      floors: parted.floors.map(({ id, says, counts, joint }) => ({
        code: id,
        says,
        joint,
        counts: counts.map((one) =>
          'is' in one ? { field: one.field, is: [...one.is] } : { field: one.field, isNot: [...one.isNot] },
        ),
      })),
    }),
    ...(virement && { virementsAcrossSources: virement.acrossSources }),
  };
}

function coded(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(coded);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name === 'id' ? 'code' : name, coded(one)]));
}
