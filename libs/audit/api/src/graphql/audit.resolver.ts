import { Context, Info, Mutation, Resolver } from '@nestjs/graphql';
import { type GraphqlContext, Mutations } from '@weft/platform';
import type { GraphQLResolveInfo } from 'graphql';
import { verifyTrail } from '../use-cases/verify-trail';

/** The one verb of audit. */
@Resolver()
export class AuditResolver {
  constructor(private readonly mutations: Mutations) {}

  @Mutation()
  verifyTrail(@Context() context: GraphqlContext, @Info() info: GraphQLResolveInfo): Promise<object> {
    return this.mutations.run(context, info, verifyTrail, {});
  }
}
