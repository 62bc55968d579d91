import { Args, Context, Info, Mutation, Resolver } from '@nestjs/graphql';
import { type GraphqlContext, type InputOf, Mutations } from '@weft/platform';
import type { GraphQLResolveInfo } from 'graphql';
import { addMilestone } from '../use-cases/add-milestone';
import { completeMilestone } from '../use-cases/complete-milestone';
import { createProject } from '../use-cases/create-project';
import { declareRating } from '../use-cases/declare-rating';
import { editMilestone } from '../use-cases/edit-milestone';
import { editProject } from '../use-cases/edit-project';
import { editWorkstream } from '../use-cases/edit-workstream';
import { moveMilestone } from '../use-cases/move-milestone';
import { passGate } from '../use-cases/pass-gate';
import { planGate } from '../use-cases/plan-gate';
import { reopenMilestone } from '../use-cases/reopen-milestone';
import { returnToStage } from '../use-cases/return-to-stage';
import { setAnnualPriority } from '../use-cases/set-annual-priority';
import { stopProject } from '../use-cases/stop-project';

/** The mutations of the portfolio; each runs its use case. */
@Resolver()
export class PortfolioResolver {
  constructor(private readonly mutations: Mutations) {}

  @Mutation()
  createProject(
    @Args('input') input: InputOf<typeof createProject>,
    @Context() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.mutations.run(context, info, createProject, input);
  }

  @Mutation()
  editProject(
    @Args('input') input: InputOf<typeof editProject>,
    @Context() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.mutations.run(context, info, editProject, input);
  }

  @Mutation()
  declareRating(
    @Args('input') input: InputOf<typeof declareRating>,
    @Context() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.mutations.run(context, info, declareRating, input);
  }

  @Mutation()
  passGate(
    @Args('input') input: InputOf<typeof passGate>,
    @Context() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.mutations.run(context, info, passGate, input);
  }

  @Mutation()
  planGate(
    @Args('input') input: InputOf<typeof planGate>,
    @Context() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.mutations.run(context, info, planGate, input);
  }

  @Mutation()
  returnToStage(
    @Args('input') input: InputOf<typeof returnToStage>,
    @Context() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.mutations.run(context, info, returnToStage, input);
  }

  @Mutation()
  stopProject(
    @Args('input') input: InputOf<typeof stopProject>,
    @Context() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.mutations.run(context, info, stopProject, input);
  }

  @Mutation()
  addMilestone(
    @Args('input') input: InputOf<typeof addMilestone>,
    @Context() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.mutations.run(context, info, addMilestone, input);
  }

  @Mutation()
  editMilestone(
    @Args('input') input: InputOf<typeof editMilestone>,
    @Context() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.mutations.run(context, info, editMilestone, input);
  }

  @Mutation()
  moveMilestone(
    @Args('input') input: InputOf<typeof moveMilestone>,
    @Context() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.mutations.run(context, info, moveMilestone, input);
  }

  @Mutation()
  completeMilestone(
    @Args('input') input: InputOf<typeof completeMilestone>,
    @Context() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.mutations.run(context, info, completeMilestone, input);
  }

  @Mutation()
  reopenMilestone(
    @Args('input') input: InputOf<typeof reopenMilestone>,
    @Context() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.mutations.run(context, info, reopenMilestone, input);
  }

  @Mutation()
  editWorkstream(
    @Args('input') input: InputOf<typeof editWorkstream>,
    @Context() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.mutations.run(context, info, editWorkstream, input);
  }

  @Mutation()
  setAnnualPriority(
    @Args('input') input: InputOf<typeof setAnnualPriority>,
    @Context() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.mutations.run(context, info, setAnnualPriority, input);
  }
}
