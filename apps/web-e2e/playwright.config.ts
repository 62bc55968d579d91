import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from '../../tools/browser/chromium.ts';
import { root } from '../../tools/root.ts';

const { executablePath, env } = await findChromium();

export default defineConfig({
  testDir: join(import.meta.dirname, 'src'),
  testMatch: '**/*.journey.ts',
  globalSetup: join(import.meta.dirname, 'src/support/global-setup.ts'),
  outputDir: join(root, 'test-results'),
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 7_500 },
  reporter: [['line'], ['json', { outputFile: join(root, 'test-results/journeys.json') }]],
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath, args: [...CHROMIUM_FLAGS], env },
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    contextOptions: { reducedMotion: 'reduce' },
    // Recording every step takes two fifths of a journey's time: asked for where one has failed.
    trace: process.env['WEFT_TRACE'] ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
  },
});
