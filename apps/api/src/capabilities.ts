import { audit } from '@weft/audit/api';
import { funding, fundingRatings } from '@weft/funding/api';
import { identity } from '@weft/identity/api';
import { myWork } from '@weft/my-work/api';
import type { Capability } from '@weft/platform';
import { portfolio } from '@weft/portfolio/api';
import { strategy } from '@weft/strategy/api';

const working: readonly Capability[] = [identity, strategy, portfolio([fundingRatings]), funding];

/** The house, from the ground up: a later capability may add to the types of an earlier one. */
export const capabilities: readonly Capability[] = [...working, myWork(working), audit];
