/** The panel of a project's page that shows its money. */
export const projectMoneyPanel = async () => (await import('./project-money')).ProjectMoney;
