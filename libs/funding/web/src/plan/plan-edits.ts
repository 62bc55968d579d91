import { Injectable, inject } from '@angular/core';
import { brokenFields, readPence, readShare, type FinancialYear } from '@weft/kernel';
import type { RulePack } from '@weft/funding/domain';
import { Mutations, type SaveOutcome, Toasts } from '@weft/ui';
import { AddIncomeDocument } from '../generated/add-income.document';
import { EditAgreementDocument } from '../generated/edit-agreement.document';
import { EditFundingLineDocument } from '../generated/edit-funding-line.document';
import { EditIncomeDocument } from '../generated/edit-income.document';
import { EditSchemeDocument } from '../generated/edit-scheme.document';
import type {
  EditAgreementInput,
  EditFundingLineInput,
  FundingLineJoinInput,
  IncomePartsFragment,
  SchemePartsFragment,
} from '../generated/graphql';
import { JoinFundingLineDocument } from '../generated/join-funding-line.document';
import { RemoveFundingLineDocument } from '../generated/remove-funding-line.document';
import { RemoveIncomeDocument } from '../generated/remove-income.document';
import { RemoveSchemeDocument } from '../generated/remove-scheme.document';
import { SetMinimumDocument } from '../generated/set-minimum.document';
import { readCount } from './draft';
import type { ReadLine } from './shown-plan';

/** Saves a value of a cell; `version` is given where the person saves over somebody else's change. */
export type Save = (value: string | null, version?: number) => Promise<SaveOutcome>;

/** The edits of a plan: what is typed is read here, as the server reads it, and sent as it was typed. */
@Injectable({ providedIn: 'root' })
export class PlanEdits {
  private readonly mutations = inject(Mutations);
  private readonly toasts = inject(Toasts);

  /** Saves a field of a line; what stands by year is of the year given. */
  lineField({ id, version: seen, subType }: ReadLine, pack: RulePack, field: string, year: FinancialYear): Save {
    return (value, version) => {
      const read = given(pack, field, value, year, subType ?? null);
      return 'refused' in read
        ? Promise.resolve(read.refused)
        : this.line({ id, version: version ?? seen, ...read.input });
    };
  }

  line(input: EditFundingLineInput): Promise<SaveOutcome> {
    return this.mutations.save(EditFundingLineDocument, { input }, (data) => data.editFundingLine);
  }

  join({ id, version }: ReadLine, joins: readonly FundingLineJoinInput[]): Promise<SaveOutcome> {
    const input = { id, version, joins: [...joins] };
    return this.mutations.save(JoinFundingLineDocument, { input }, (data) => data.joinFundingLine);
  }

  removeLine({ id, version }: ReadLine): Promise<SaveOutcome> {
    return this.mutations.save(RemoveFundingLineDocument, { input: { id, version } }, (data) => data.removeFundingLine);
  }

  schemeField({ id, version: seen }: SchemePartsFragment, field: 'code' | 'name'): Save {
    return (value, version) => {
      const input = { id, version: version ?? seen, [field]: value ?? '' };
      return this.mutations.save(EditSchemeDocument, { input }, (data) => data.editScheme);
    };
  }

  removeScheme({ id, version }: SchemePartsFragment): Promise<SaveOutcome> {
    return this.mutations.save(RemoveSchemeDocument, { input: { id, version } }, (data) => data.removeScheme);
  }

  incomeAmount({ id, version: seen }: IncomePartsFragment, financialYear: FinancialYear): Save {
    return (amount, version) => {
      const wrong = wrongMoney(amount, 'amount');
      const input = { id, version: version ?? seen, amounts: [{ financialYear, amount }] };
      return wrong
        ? Promise.resolve(wrong)
        : this.mutations.save(EditIncomeDocument, { input }, (data) => data.editIncome);
    };
  }

  contributor({ id, version: seen }: IncomePartsFragment): Save {
    return (contributor, version) => {
      const input = { id, version: version ?? seen, contributor };
      return this.mutations.save(EditIncomeDocument, { input }, (data) => data.editIncome);
    };
  }

  addIncome(planId: string, source: string, contributor: string | null): Promise<SaveOutcome> {
    const input = { planId, source, contributor, amounts: [] };
    return this.mutations.save(AddIncomeDocument, { input }, (data) => data.addIncome);
  }

  removeIncome({ id, version }: IncomePartsFragment): Promise<SaveOutcome> {
    return this.mutations.save(RemoveIncomeDocument, { input: { id, version } }, (data) => data.removeIncome);
  }

  minimum(planId: string, of: string, financialYear: FinancialYear, seen: number): Save {
    return (amount, version) => {
      const wrong = wrongMoney(amount, 'amount');
      const input = { planId, of, financialYear, amount, version: version ?? seen };
      return wrong
        ? Promise.resolve(wrong)
        : this.mutations.save(SetMinimumDocument, { input }, (data) => data.setMinimum);
    };
  }

  agreement(planId: string, seen: number, field: keyof EditAgreementInput): Save {
    return (value, version) => {
      const input: EditAgreementInput = { planId, version: version ?? seen, [field]: value };
      return this.mutations.save(EditAgreementDocument, { input }, (data) => data.editAgreement);
    };
  }

  /** Says in a toast why something that has no field of its own was refused. */
  say(outcome: SaveOutcome, done?: string): void {
    if (outcome.kind === 'saved') {
      if (done) this.toasts.show({ tone: 'done', text: done });
      return;
    }
    const text =
      outcome.kind === 'conflict' ? 'Somebody changed it meanwhile. Look at it and try again.' : outcome.message;
    this.toasts.show({ tone: 'wrong', text });
  }
}

type Given = { readonly input: Partial<EditFundingLineInput> } | { readonly refused: SaveOutcome };

/** What is sent for a field of a line, or why it cannot be. */
function given(
  pack: RulePack,
  field: string,
  value: string | null,
  financialYear: FinancialYear,
  subType: string | null,
): Given {
  switch (field) {
    case 'expenditure': {
      const wrong = wrongMoney(value, field);
      return wrong ? { refused: wrong } : { input: { years: [{ financialYear, expenditure: value }] } };
    }
    case 'outputs': {
      const outputs = readCount(value ?? '');
      if (outputs === undefined) return { refused: invalid(field, 'Expected outputs are a number, as 1,150.') };
      return { input: { years: [{ financialYear, outputs }] } };
    }
    case 'nhsShare':
    case 'laShare': {
      if (value === null) return { input: { [field]: null } };
      const share = readShare(value, field);
      if (share.ok) return { input: { [field]: share.value } };
      return { refused: invalid(field, brokenFields(share)[0]?.message ?? '') };
    }
    case 'schemeType': {
      // A sub-type goes with its type: what belongs to another one is chosen anew.
      const type = pack.schemeTypes.find(({ id }) => id === value);
      const stays = subType === null || type?.subTypes.some(({ id }) => id === subType);
      return { input: { schemeType: value, ...(!stays && { subType: null }) } };
    }
    default:
      return OWN.has(field) ? { input: { [field]: value } } : { input: { more: [{ field, text: value }] } };
  }
}

/** Fields that every round's line has as its own. */
const OWN = new Set([
  'code',
  'schemeId',
  'organisationId',
  'description',
  'subType',
  'otherText',
  'primaryObjective',
  'areaOfSpend',
  'commissioner',
  'provider',
  'source',
  'newOrExisting',
  'comments',
]);

/** Why a text is no amount; undefined where it is one, or empty. */
function wrongMoney(text: string | null, field: string): SaveOutcome | undefined {
  if (text === null) return undefined;
  const [broken] = brokenFields(readPence(text, field));
  return broken && invalid(field, broken.message);
}

const invalid = (field: string, message: string): SaveOutcome => ({
  kind: 'invalid',
  message,
  fields: [{ field, message }],
});
