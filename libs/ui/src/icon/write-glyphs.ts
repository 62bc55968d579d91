/** Writes glyphs.ts: the inner shapes of the Lucide icons (ISC licence) that Weft uses, and no others. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const NAMES = [
  'activity',
  'arrow-down',
  'arrow-right',
  'arrow-up',
  'arrow-left',
  'at-sign',
  'bell',
  'building-2',
  'calendar',
  'chart-gantt',
  'check',
  'chevron-down',
  'chevron-left',
  'chevron-right',
  'circle-check',
  'circle-x',
  'clock',
  'copy',
  'download',
  'ellipsis',
  'equal',
  'equal-not',
  'expand',
  'external-link',
  'file-text',
  'filter',
  'flag',
  'folder-kanban',
  'git-compare',
  'history',
  'info',
  'key',
  'layers',
  'layout-dashboard',
  'link',
  'list-checks',
  'lock',
  'log-out',
  'maximize-2',
  'menu',
  'message-square',
  'milestone',
  'monitor',
  'moon',
  'panel-left',
  'pencil',
  'plus',
  'pound-sterling',
  'printer',
  'rotate-ccw',
  'search',
  'settings',
  'shield-check',
  'sun',
  'table-2',
  'target',
  'trash-2',
  'triangle-alert',
  'redo-2',
  'undo-2',
  'user',
  'users',
  'wifi-off',
  'x',
] as const;

const folder = join(import.meta.dirname, '../../../../node_modules/lucide-static/icons');
const shapes = NAMES.map((name) => {
  const svg = readFileSync(join(folder, `${name}.svg`), 'utf8');
  const inner = svg
    .slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.indexOf('</svg>'))
    .replace(/\s+/g, ' ')
    .trim();
  return `  '${name}':\n    '${inner}',`;
});
writeFileSync(
  join(import.meta.dirname, 'glyphs.ts'),
  `// Written by write-glyphs.ts from lucide-static (ISC licence).\nexport const GLYPHS = {\n${shapes.join('\n')}\n} as const;\n\nexport type IconName = keyof typeof GLYPHS;\n`,
);
