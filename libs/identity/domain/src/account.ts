import { accept, checkText, invalid, tidyText, type InvalidField, type Result } from '@weft/kernel';

export const PERSON_NAME_LIMITS = { min: 2, max: 120 } as const;
export const JOB_TITLE_LIMIT = 120;
export const PASSWORD_LIMITS = { min: 12, max: 200 } as const;
export const TOKEN_NAME_LIMITS = { min: 1, max: 80 } as const;
export const TOKEN_DAYS = { min: 1, max: 366 } as const;

/** Passwords of 12 characters and more that head the lists of leaked ones; shorter ones fall to the length. */
const COMMON_PASSWORDS = new Set([
  '123456789012',
  '1234567890123',
  '1234567890ab',
  '1q2w3e4r5t6y',
  'abcdefghijkl',
  'administrator',
  'changemeplease',
  'correcthorsebatterystaple',
  'iloveyou1234',
  'letmeinletmein',
  'manchesterunited',
  'passw0rd1234',
  'password1234',
  'password12345',
  'password123456',
  'passwordpassword',
  'qwerty123456',
  'qwertyuiop12',
  'qwertyuiop123',
  'towerhamlets',
  'towerhamlets1',
  'welcome12345',
  'welcome123456',
]);

// One @, no spaces, a domain with a dot: what a typing slip breaks. Whether it exists, only mail can tell.
const EMAIL = /^[^\s@<>()[\],;:"\\]+@[^\s@<>()[\],;:"\\.]+(?:\.[^\s@<>()[\],;:"\\.]+)+$/;

/** An e-mail address as it is stored and compared: trimmed, in lower case. */
export function tidyEmail(email: string): string {
  return email.normalize('NFC').trim().toLowerCase();
}

/** The rules that an e-mail address breaks. */
export function checkEmail(email: string, field = 'email'): InvalidField[] {
  const broken = checkText(field, 'The e-mail address', email, { min: 1, max: 254 });
  if (broken.length === 0 && !EMAIL.test(tidyEmail(email))) {
    broken.push({ field, rule: 'not-an-email', message: 'Give an e-mail address, as name@example.org.' });
  }
  return broken;
}

/** Whose password it is to be. */
export interface PasswordOwner {
  readonly email: string;
  readonly name: string;
}

/**
 * The rules that a password breaks: length by NIST SP 800-63B and the NCSC (12 to 200 characters, no rule on their
 * kind), not the person's own e-mail address or name, not a common one.
 */
export function decidePassword(password: string, owner: PasswordOwner, field = 'password'): Result<string> {
  const refuse = (rule: string, message: string) => invalid({ field, rule, message });
  const { min, max } = PASSWORD_LIMITS;
  const length = [...password].length;
  if (length < min) return refuse('too-short', `A password needs at least ${min} characters; this has ${length}.`);
  if (length > max) return refuse('too-long', `A password has at most ${max} characters; this has ${length}.`);
  const plain = squeeze(password);
  const [mailbox = ''] = owner.email.split('@');
  if ([owner.email, owner.name].some((own) => squeeze(own) === plain) || squeeze(mailbox) === plain) {
    return refuse('password-is-own-name', 'A password must not be your name or e-mail address.');
  }
  if (COMMON_PASSWORDS.has(plain) || new Set(plain).size < 3) {
    return refuse('password-common', 'This password is among the first that are tried. Three random words are better.');
  }
  return accept(password);
}

/** In lower case and without separators, so that 'Pass word-1234' counts as what it is. */
function squeeze(text: string): string {
  return text.toLowerCase().replace(/[\s._-]/g, '');
}

/** Two letters for the avatar: 'Dr Helen Marsh' is HM. */
export function initialsOf(name: string): string {
  const words = name
    .split(/\s+/)
    .filter((word) => word !== '' && !/^(dr|prof|professor|mr|mrs|ms|miss|cllr|sir|dame)\.?$/i.test(word));
  const first = words[0] ?? name.trim();
  const last = words.length > 1 ? words[words.length - 1] : undefined;
  const letters = last === undefined ? [...first].slice(0, 2) : [[...first][0], [...last][0]];
  return letters.join('').toUpperCase() || '?';
}

export interface NewPersonInput {
  readonly name: string;
  readonly email: string;
  readonly jobTitle?: string | null;
  readonly organisationId?: string | null;
  /** Left out for someone known in another place. */
  readonly password?: string | null;
}

export interface NewPerson {
  readonly name: string;
  readonly email: string;
  readonly jobTitle: string | null;
  readonly organisationId: string | null;
  readonly password: string | null;
}

/** A person joins the place. Refuses an unsound name, e-mail address, job title or password. */
export function decideNewPerson(input: NewPersonInput): Result<NewPerson> {
  const broken = [
    ...checkText('name', 'The name', input.name, PERSON_NAME_LIMITS),
    ...checkEmail(input.email),
    ...checkText('jobTitle', 'The job title', input.jobTitle, { max: JOB_TITLE_LIMIT }),
    ...(typeof input.password === 'string' ? brokenBy(decidePassword(input.password, input)) : []),
  ];
  if (broken.length > 0) return invalid(...broken);
  return accept({
    name: tidyText(input.name) ?? '',
    email: tidyEmail(input.email),
    jobTitle: tidyText(input.jobTitle),
    organisationId: input.organisationId ?? null,
    password: input.password ?? null,
  });
}

export interface EditPersonInput {
  readonly name?: string | null;
  readonly jobTitle?: string | null;
  readonly organisationId?: string | null;
  readonly active?: boolean | null;
}

export interface PersonChanges {
  readonly name?: string;
  readonly jobTitle?: string | null;
  readonly organisationId?: string | null;
  readonly active?: boolean;
}

/**
 * Edits what is given. `otherPlaceAdministrators` counts the active ones besides this person, where this person is one:
 * the last one cannot be made inactive (`last-place-administrator`).
 */
export function decideEditPerson(
  current: { readonly isPlaceAdministrator: boolean; readonly otherPlaceAdministrators: number },
  input: EditPersonInput,
): Result<PersonChanges> {
  const { name, jobTitle, organisationId, active } = input;
  const broken = [
    ...(name === undefined ? [] : checkText('name', 'The name', name, PERSON_NAME_LIMITS)),
    ...checkText('jobTitle', 'The job title', jobTitle, { max: JOB_TITLE_LIMIT }),
  ];
  if (active === null) broken.push({ field: 'active', rule: 'required', message: 'Say whether the person is active.' });
  if (active === false && current.isPlaceAdministrator && current.otherPlaceAdministrators === 0) {
    broken.push({ field: 'active', rule: 'last-place-administrator', message: LAST_PLACE_ADMINISTRATOR });
  }
  if (broken.length > 0) return invalid(...broken);
  return accept({
    ...(name !== undefined && { name: tidyText(name) ?? '' }),
    ...(jobTitle !== undefined && { jobTitle: tidyText(jobTitle) }),
    ...(organisationId !== undefined && { organisationId }),
    ...(typeof active === 'boolean' && { active }),
  });
}

/** Why the last place administrator stays. */
export const LAST_PLACE_ADMINISTRATOR =
  'This is the last place administrator. Make someone else one first, or nobody could.';

/** A personal token for programs. Refuses a missing name and days outside 1 to 366. */
export function decideNewToken(input: {
  readonly name: string;
  readonly days: number;
}): Result<{ readonly name: string; readonly days: number }> {
  const broken = checkText('name', 'A name', input.name, TOKEN_NAME_LIMITS);
  if (!Number.isInteger(input.days) || input.days < TOKEN_DAYS.min || input.days > TOKEN_DAYS.max) {
    broken.push({ field: 'days', rule: 'days-out-of-range', message: 'A token lasts 1 to 366 days.' });
  }
  if (broken.length > 0) return invalid(...broken);
  return accept({ name: tidyText(input.name) ?? '', days: input.days });
}

function brokenBy(result: Result<unknown>): readonly InvalidField[] {
  return !result.ok && result.refusal.kind === 'validation' ? result.refusal.fields : [];
}
