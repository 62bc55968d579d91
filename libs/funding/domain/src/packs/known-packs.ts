import { pack2023 } from './pack-2023-25';
import { pack2025 } from './pack-2025-26';
import type { RulePack } from './rule-pack';

/** The packs that every place has, the latest first. A place may keep drafts of its own beside them. */
export const KNOWN_PACKS: readonly RulePack[] = [pack2025, pack2023];
