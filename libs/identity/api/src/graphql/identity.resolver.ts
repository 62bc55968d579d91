import { Inject } from '@nestjs/common';
import { Args, Context, Info, Mutation, Resolver } from '@nestjs/graphql';
import { DUTIES, type DutySource, type GraphqlContext, type InputOf, Mutations } from '@weft/platform';
import type { GraphQLResolveInfo } from 'graphql';
import { changePassword, createToken, revokeAllSessions, revokeSession, revokeToken } from '../use-cases/account';
import { addOrganisation } from '../use-cases/add-organisation';
import { addPerson } from '../use-cases/add-person';
import { editOrganisation } from '../use-cases/edit-organisation';
import { editPerson } from '../use-cases/edit-person';
import { erasePerson } from '../use-cases/erase-person';
import { grantRole } from '../use-cases/grant-role';
import { revokeRole } from '../use-cases/revoke-role';

/** The mutations of identity; each runs its use case. */
@Resolver()
export class IdentityResolver {
  constructor(
    private readonly mutations: Mutations,
    @Inject(DUTIES) private readonly duties: readonly DutySource[],
  ) {}

  @Mutation()
  addPerson(
    @Args('input') input: InputOf<typeof addPerson>,
    @Context() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.mutations.run(context, info, addPerson, input);
  }

  @Mutation()
  editPerson(
    @Args('input') input: InputOf<typeof editPerson>,
    @Context() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.mutations.run(context, info, editPerson, input);
  }

  @Mutation()
  erasePerson(
    @Args('input') input: InputOf<ReturnType<typeof erasePerson>>,
    @Context() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.mutations.run(context, info, erasePerson(this.duties), input);
  }

  @Mutation()
  grantRole(
    @Args('input') input: InputOf<typeof grantRole>,
    @Context() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.mutations.run(context, info, grantRole, input);
  }

  @Mutation()
  revokeRole(
    @Args('input') input: InputOf<typeof revokeRole>,
    @Context() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.mutations.run(context, info, revokeRole, input);
  }

  @Mutation()
  addOrganisation(
    @Args('input') input: InputOf<typeof addOrganisation>,
    @Context() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.mutations.run(context, info, addOrganisation, input);
  }

  @Mutation()
  editOrganisation(
    @Args('input') input: InputOf<typeof editOrganisation>,
    @Context() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.mutations.run(context, info, editOrganisation, input);
  }

  @Mutation()
  changePassword(
    @Args('input') input: InputOf<typeof changePassword>,
    @Context() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.mutations.run(context, info, changePassword, input);
  }

  @Mutation()
  createToken(
    @Args('input') input: InputOf<typeof createToken>,
    @Context() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.mutations.run(context, info, createToken, input);
  }

  @Mutation()
  revokeToken(
    @Args() input: InputOf<typeof revokeToken>,
    @Context() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.mutations.run(context, info, revokeToken, input);
  }

  @Mutation()
  revokeSession(
    @Args() input: InputOf<typeof revokeSession>,
    @Context() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.mutations.run(context, info, revokeSession, input);
  }

  @Mutation()
  revokeAllSessions(
    @Args() input: InputOf<typeof revokeAllSessions>,
    @Context() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.mutations.run(context, info, revokeAllSessions, input);
  }
}
