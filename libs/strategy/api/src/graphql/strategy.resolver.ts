import { Args, Context, Info, Mutation, Resolver } from '@nestjs/graphql';
import { type GraphqlContext, type InputOf, Mutations } from '@weft/platform';
import type { GraphQLResolveInfo } from 'graphql';
import { addStatement } from '../use-cases/add-statement';
import { draftEdition } from '../use-cases/draft-edition';
import { editEdition } from '../use-cases/edit-edition';
import { editStatement } from '../use-cases/edit-statement';
import { publishEdition } from '../use-cases/publish-edition';
import { removeStatement } from '../use-cases/remove-statement';
import { supersedeStatement } from '../use-cases/supersede-statement';

/** The mutations of strategy; each runs its use case. */
@Resolver()
export class StrategyResolver {
  constructor(private readonly mutations: Mutations) {}

  @Mutation()
  draftEdition(
    @Args('input') input: InputOf<typeof draftEdition>,
    @Context() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.mutations.run(context, info, draftEdition, input);
  }

  @Mutation()
  editEdition(
    @Args('input') input: InputOf<typeof editEdition>,
    @Context() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.mutations.run(context, info, editEdition, input);
  }

  @Mutation()
  addStatement(
    @Args('input') input: InputOf<typeof addStatement>,
    @Context() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.mutations.run(context, info, addStatement, input);
  }

  @Mutation()
  editStatement(
    @Args('input') input: InputOf<typeof editStatement>,
    @Context() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.mutations.run(context, info, editStatement, input);
  }

  @Mutation()
  removeStatement(
    @Args('input') input: InputOf<typeof removeStatement>,
    @Context() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.mutations.run(context, info, removeStatement, input);
  }

  @Mutation()
  supersedeStatement(
    @Args('input') input: InputOf<typeof supersedeStatement>,
    @Context() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.mutations.run(context, info, supersedeStatement, input);
  }

  @Mutation()
  publishEdition(
    @Args('input') input: InputOf<typeof publishEdition>,
    @Context() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.mutations.run(context, info, publishEdition, input);
  }
}
