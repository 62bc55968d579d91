import { accept, formatDate, invalid, notAllowed, type IsoDate, type Result, type StateTable } from '@weft/kernel';
import { checkReason } from '@weft/portfolio/domain';
import type { RulePack, SignOff } from '../packs/rule-pack';
import type { ReturnCheck } from './check-return';

/** DRAFT: written. SIGNING: somebody has signed, and nothing changes. SIGNED: everybody has; frozen for good. */
export const RETURN_STATES = ['DRAFT', 'SIGNING', 'SIGNED'] as const;
export type ReturnState = (typeof RETURN_STATES)[number];
export type ReturnEvent = 'SIGN' | 'WITHDRAW';

export const returnStateWords: Readonly<Record<ReturnState, string>> = {
  DRAFT: 'Draft',
  SIGNING: 'Being signed',
  SIGNED: 'Signed',
};

/** How a return comes to stand for good. */
export const returnTable: StateTable<ReturnState, ReturnEvent> = [
  {
    from: 'DRAFT',
    event: 'SIGN',
    guard: 'Complete; the person holds the role; others are still to sign',
    to: 'SIGNING',
  },
  { from: 'DRAFT', event: 'SIGN', guard: 'Complete; the person holds the only role that signs', to: 'SIGNED' },
  {
    from: 'SIGNING',
    event: 'SIGN',
    guard: 'the person holds a role that has not signed; others are still to sign',
    to: 'SIGNING',
  },
  { from: 'SIGNING', event: 'SIGN', guard: 'the person holds the last role that has not signed', to: 'SIGNED' },
  { from: 'SIGNING', event: 'WITHDRAW', guard: 'a signatory, with a reason; every signature falls', to: 'DRAFT' },
];

/** A signature as it stands. */
export interface Signature {
  /** The id of the pack's sign-off. */
  readonly role: string;
  readonly personId: string;
  readonly signedOn: IsoDate;
}

/** Who may sign for a role: an assignment of people, made by the place. */
export interface Signatory {
  readonly role: string;
  readonly personId: string;
}

export interface SigningFacts {
  readonly pack: RulePack;
  readonly state: ReturnState;
  readonly check: ReturnCheck;
  readonly signatures: readonly Signature[];
  readonly signatories: readonly Signatory[];
  readonly personId: string;
  readonly today: IsoDate;
}

/** The roles that sign a return, in the order of the pack. */
export function returnSignOffs({ signOffs }: RulePack): readonly SignOff[] {
  return signOffs.filter(({ signs }) => signs !== 'PLAN');
}

/**
 * Decides a signature for a role. Refuses `return-incomplete`, `not-a-signatory`, `signed-already`, `return-frozen`,
 * `role-unknown`.
 */
export function decideSign(
  role: string,
  facts: SigningFacts,
): Result<{ readonly signature: Signature; readonly state: ReturnState }> {
  const { pack, state, check, signatures, signatories, personId, today } = facts;
  const roles = returnSignOffs(pack);
  const name = roles.find(({ id }) => id === role)?.name;
  if (name === undefined) {
    const message = `A return is signed by: ${roles.map((one) => one.name).join(', ')}.`;
    return invalid({ field: 'role', rule: 'role-unknown', message });
  }
  if (state === 'SIGNED') return refuseFrozen(facts);
  if (!signatories.some((one) => one.role === role && one.personId === personId)) {
    return notAllowed('not-a-signatory', `Only who is assigned as ${name} signs as one.`);
  }
  const standing = signatures.find((one) => one.role === role);
  if (standing) {
    return notAllowed('signed-already', `It was signed by the ${name} on ${formatDate(standing.signedOn)}.`);
  }
  if (check.status === 'INCOMPLETE') {
    const { length } = check.findings;
    const message = `The return is Incomplete: ${length} ${length === 1 ? 'finding is' : 'findings are'} to be mended first.`;
    return notAllowed('return-incomplete', message);
  }
  const signed = new Set([role, ...signatures.map((one) => one.role)]);
  return accept({
    signature: { role, personId, signedOn: today },
    state: roles.every(({ id }) => signed.has(id)) ? 'SIGNED' : 'SIGNING',
  });
}

/**
 * Takes the signatures back before the last one is there, so that something can be mended. Refuses `nothing-signed`,
 * `not-a-signatory`, `return-frozen` and a missing reason.
 */
export function decideWithdraw(
  input: { readonly reason: string },
  facts: Pick<SigningFacts, 'state' | 'signatures' | 'signatories' | 'personId'>,
): Result<{ readonly state: ReturnState; readonly reason: string }> {
  if (facts.state === 'SIGNED') return refuseFrozen(facts);
  if (facts.state === 'DRAFT') return notAllowed('nothing-signed', 'Nobody has signed it yet.');
  if (!facts.signatories.some(({ personId }) => personId === facts.personId)) {
    return notAllowed('not-a-signatory', 'Only those who sign a return take signatures back.');
  }
  const broken = checkReason(input.reason);
  if (broken.length > 0) return invalid(...broken);
  return accept({ state: 'DRAFT', reason: input.reason.trim() });
}

/** Whether answers may still change. Refuses `return-frozen`, also while it is being signed. */
export function requireDraft(facts: Pick<SigningFacts, 'state' | 'signatures'>): Result<true> {
  return facts.state === 'DRAFT' ? accept(true) : refuseFrozen(facts);
}

function refuseFrozen({ state, signatures }: Pick<SigningFacts, 'state' | 'signatures'>): Result<never> {
  const since = signatures.map(({ signedOn }) => signedOn).sort();
  if (state === 'SIGNED') {
    return notAllowed(
      'return-frozen',
      `The return was signed on ${formatDate(since.at(-1) as IsoDate)}, and stands as it is.`,
    );
  }
  const message = `The return is being signed since ${formatDate(since[0] as IsoDate)}. Take the signatures back before it changes.`;
  return notAllowed('return-frozen', message);
}
