import type { EChartsCoreOption } from 'echarts/core';

/** How a series is drawn: the plan a line in the colour of text, what was spent solid, what is expected hatched. */
export type ChartTone = 'plan' | 'actual' | 'forecast';

export interface ChartSeries {
  readonly name: string;
  readonly kind: 'line' | 'bar';
  readonly tone: ChartTone;
  /** One for each category; null where there is none. */
  readonly values: readonly (number | null)[];
}

/** What a chart shows: series over the same categories, on one axis from nought. */
export interface ChartData {
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
}

const INK: Readonly<Record<ChartTone, string>> = {
  plan: 'var(--wf-text)',
  actual: 'var(--wf-actual)',
  forecast: 'var(--wf-forecast-cell)',
};
const LINE = { ...INK, forecast: INK.actual };
const WORDS = { color: 'var(--wf-text-3)', fontFamily: 'var(--wf-font)', fontSize: 11 };

/** Lines at the slant that the key of the chart shows too. */
const HATCH = {
  symbol: 'rect',
  color: 'var(--wf-actual)',
  dashArrayX: [1, 0],
  dashArrayY: [1.2, 4],
  rotation: -Math.PI / 4,
};

/** The chart in the words of its library; bars that share a category are stacked, for one month has only one of them. */
export function chartOption({ categories, series }: ChartData, axis: (value: number) => string): EChartsCoreOption {
  return {
    animation: false,
    grid: { left: 4, right: 12, top: 12, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: {
      type: 'category',
      data: [...categories],
      axisTick: { show: false },
      axisLine: { lineStyle: { color: 'var(--wf-line-strong)' } },
      axisLabel: { ...WORDS, interval: 'auto' },
    },
    yAxis: {
      type: 'value',
      splitNumber: 4,
      axisLabel: { ...WORDS, formatter: axis },
      splitLine: { lineStyle: { color: 'var(--wf-line)' } },
    },
    series: series.map(({ name, kind, tone, values }) =>
      kind === 'line'
        ? {
            name,
            type: 'line',
            data: [...values],
            symbolSize: 5,
            symbol: 'circle',
            itemStyle: { color: LINE[tone] },
            lineStyle: { color: LINE[tone], width: 1.6, ...(tone === 'forecast' && { type: 'dashed' }) },
            silent: true,
          }
        : {
            name,
            type: 'bar',
            stack: 'of a month',
            barWidth: '58%',
            data: [...values],
            itemStyle: {
              color: INK[tone],
              ...(tone === 'forecast' && { decal: HATCH, borderColor: 'var(--wf-actual)', borderWidth: 1 }),
            },
            silent: true,
          },
    ),
  };
}
