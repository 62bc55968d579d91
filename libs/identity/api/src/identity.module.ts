import { Global, Module } from '@nestjs/common';
import { Gatekeeper } from '@weft/platform';
import { SessionGatekeeper } from './sign-in/session-gatekeeper';
import { SignInController } from './sign-in/sign-in.controller';

/** Fills the platform's port for who asks, and serves signing in and out. */
@Global()
@Module({
  controllers: [SignInController],
  providers: [{ provide: Gatekeeper, useClass: SessionGatekeeper }],
  exports: [Gatekeeper],
})
export class IdentityModule {}
