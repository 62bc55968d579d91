import { accept, checkText, invalid, tidyText, type InvalidField, type Result } from '@weft/kernel';

export const LINK_TITLE_LIMITS = { min: 2, max: 200 } as const;
export const LINK_ADDRESS_LIMIT = 2000;

export interface LinkInput {
  readonly title: string;
  readonly address: string;
}

/** A document or page elsewhere. Refuses a title of fewer than 2 characters, and what is no address of https. */
export function decideLink(input: LinkInput): Result<LinkInput> {
  const broken = [...checkText('title', 'The title', input.title, LINK_TITLE_LIMITS), ...checkAddress(input.address)];
  if (broken.length > 0) return invalid(...broken);
  return accept({ title: tidyText(input.title) ?? '', address: readAddress(input.address)?.href ?? '' });
}

/** The host that a link leads to, for people to judge it by: 'towerhamlets.gov.uk'. */
export function linkHost(address: string): string {
  return readAddress(address)?.host.replace(/^www\./, '') ?? address;
}

function readAddress(address: string): URL | null {
  return URL.canParse(address.trim()) ? new URL(address.trim()) : null;
}

function checkAddress(address: string): InvalidField[] {
  const refuse = (rule: string, message: string) => [{ field: 'address', rule, message }];
  const tooLong = checkText('address', 'The address', address, { min: 1, max: LINK_ADDRESS_LIMIT });
  if (tooLong.length > 0) return tooLong;
  const url = readAddress(address);
  if (!url || !/[^.]\.[^.]/.test(url.hostname)) {
    return refuse('not-an-address', 'Give a whole address: https://example.org/document.');
  }
  if (url.protocol !== 'https:')
    return refuse('not-https', 'The address begins with https://, so that nobody reads along.');
  if (url.username || url.password) {
    return refuse('holds-a-password', 'The address holds a name or a password: leave it out.');
  }
  return [];
}
