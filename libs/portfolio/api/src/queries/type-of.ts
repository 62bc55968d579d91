/** 'CHANGE_REQUEST' → 'ChangeRequest', as addresses name it, in SQL. */
export const typeOf = (subject: string): string => `replace(initcap(replace(${subject}, '_', ' ')), ' ', '')`;
