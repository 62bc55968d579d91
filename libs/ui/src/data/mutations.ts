import { Injectable, Injector, inject } from '@angular/core';
import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { Apollo } from 'apollo-angular';
import { firstValueFrom } from 'rxjs';
import { suspectTexts } from '@weft/kernel';
import { fetcherOnDemand } from './arrival';
import { outcomeOf, type SaveOutcome } from './outcome';

/** Sends mutations and reads their answers. */
@Injectable({ providedIn: 'root' })
export class Mutations {
  private readonly apollo = inject(Apollo);
  private readonly injector = inject(Injector);
  private readonly fetchNow = fetcherOnDemand();

  /**
   * Sends the mutation and answers its one field; a connection that is lost becomes a refusal in words, never a throw.
   * A text that looks like an NHS number is asked about first: nothing is sent while the person wants to correct it.
   */
  async send<Data, Variables extends OperationVariables, Answer extends { readonly __typename: string }>(
    mutation: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    pick: (data: Data) => Answer,
  ): Promise<{ readonly outcome: SaveOutcome; readonly answer: Answer | undefined }> {
    const [suspect] = suspectTexts(variables);
    try {
      if (suspect) {
        const asks = await this.fetchNow(() => import('./ask-about-nhs-number'));
        const message = `“${suspect.found}” looks like an NHS number. Remove it, or save and say that it is none.`;
        if (!(await asks?.mayBeSaved(suspect.found, this.injector))) {
          return {
            outcome: { kind: 'invalid', message, fields: [{ field: suspect.field, message }] },
            answer: undefined,
          };
        }
      }
      const { data } = await firstValueFrom(this.apollo.mutate<Data, Variables>({ mutation, variables }));
      const answer = data ? pick(data as Data) : undefined;
      return { outcome: outcomeOf(answer), answer };
    } catch (problem) {
      const detail = problem instanceof Error ? problem.message : '';
      const message = `Nothing was saved. ${detail}`.trim();
      // Who has to sign in again is in the same place: nobody took it, and it may be sent again.
      const reason: unknown = problem instanceof Error && Reflect.get(problem, 'reason');
      const unreachable = reason === 'unreachable' || reason === 'signed-out';
      return {
        outcome: unreachable ? { kind: 'refused', message, unreachable } : { kind: 'refused', message },
        answer: undefined,
      };
    }
  }

  /** Asks the server once more, past what is kept, before a change is sent again; undefined when it does not answer. */
  async read<Data, Variables extends OperationVariables>(
    query: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): Promise<Data | undefined> {
    try {
      const asked = this.apollo.query<Data, Variables>({ query, variables, fetchPolicy: 'network-only' });
      return (await firstValueFrom(asked)).data as Data | undefined;
    } catch {
      return undefined;
    }
  }

  /** Sends the mutation and answers only what became of it. */
  async save<Data, Variables extends OperationVariables>(
    mutation: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    pick: (data: Data) => { readonly __typename: string },
  ): Promise<SaveOutcome> {
    return (await this.send(mutation, variables, pick)).outcome;
  }
}
