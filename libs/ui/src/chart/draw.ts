import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Drawing } from './month-chart';

use([BarChart, LineChart, GridComponent, SVGRenderer]);

/** Draws in the box, and draws anew when that changes its size. */
export function draw(box: HTMLElement): Drawing {
  const chart = init(box, null, { renderer: 'svg' });
  const watching = new ResizeObserver(() => chart.resize());
  watching.observe(box);
  return {
    show: (option) => chart.setOption(option, true),
    end: () => {
      watching.disconnect();
      chart.dispose();
    },
  };
}
