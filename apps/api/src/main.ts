import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { IdentityModule } from '@weft/identity/api';
import { PlatformModule, readSettings, serve, SettingsError } from '@weft/platform';
import { fileURLToPath } from 'node:url';
import { capabilities } from './capabilities';

/** The web application's build; the benchmark names another folder, with its own documents. */
const webFolder = process.env['WEFT_WEB_DIR'] ?? fileURLToPath(new URL('../web', import.meta.url));

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const root = {
    module: class WeftModule {},
    imports: [PlatformModule.forRoot(settings, webFolder, capabilities), IdentityModule],
  };
  const app = await NestFactory.create<NestExpressApplication>(root, {
    bodyParser: false,
    logger: ['fatal', 'warn'],
    abortOnError: false,
  });
  await serve(app, webFolder);
}

main().catch((error: unknown) => {
  const message =
    error instanceof SettingsError
      ? error.message
      : error instanceof Error
        ? (error.stack ?? error.message)
        : String(error);
  process.stderr.write(`Weft cannot start. ${message}\n`);
  process.exit(1);
});
