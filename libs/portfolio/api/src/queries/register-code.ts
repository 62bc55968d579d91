import { expression, type FieldSource } from '@weft/platform';
import { registerCode, type RegisterKind } from '@weft/portfolio/domain';

/** The code of a row of a register, 'R-118', as `registerCode` of the domain has it. */
export const codeSql = (kind: RegisterKind, t: string): string => {
  const [prefix = '', digits = ''] = registerCode(kind, 0).split('-');
  return `('${prefix}-' || lpad(${t}.number::text, greatest(${digits.length}, length(${t}.number::text)), '0'))`;
};

/** The code as a field. */
export const code = (kind: RegisterKind): FieldSource => expression((t) => codeSql(kind, t));
