import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { printStateTable } from '@weft/kernel';
import { stageTable } from './stage';

const page = join(__dirname, '../../../../docs/rules/project-stages.md');

const text = `# Stages of a project

Printed from \`libs/portfolio/domain/src/stage.ts\`; \`WEFT_UPDATE=1 npx jest libs/portfolio/domain\` prints it anew.
Being a place administrator lets nobody pass a gate.

${printStateTable(stageTable)}`;

it('docs/rules/project-stages.md is the state table as it is in force', () => {
  if (process.env['WEFT_UPDATE'] === '1') {
    mkdirSync(dirname(page), { recursive: true });
    writeFileSync(page, text);
  }
  expect(readFileSync(page, 'utf8')).toBe(text);
});
