/** What can be done with a plan, by the name of the mutation. */
export const planVerbs = {};
