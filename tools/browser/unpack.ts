import { join } from 'node:path';
import { inflate } from '@sparticuz/chromium';
import { root } from '../root.ts';

const ARCHIVES = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'];

await Promise.all(ARCHIVES.map((name) => inflate(join(root, 'node_modules/@sparticuz/chromium/bin', name))));
