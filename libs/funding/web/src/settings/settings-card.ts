/** The card of the place's settings that says how its money is kept. */
export const fundingSettingsCard = async () => (await import('./funding-settings')).FundingSettingsCard;
