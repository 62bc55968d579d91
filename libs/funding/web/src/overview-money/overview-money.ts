/** What the overview shows of the Better Care Fund: a column of the workstreams, and a figure of the place. */
export const overviewMoney = async () => ({
  heading: 'BCF to date',
  cell: (await import('./workstream-money')).WorkstreamMoney,
  title: 'BCF spend to date',
  figure: (await import('./place-money')).PlaceMoney,
});
