import type { EnvironmentProviders, Provider } from '@angular/core';
import { provideRouter } from '@angular/router';
import { ApolloLink, InMemoryCache, Observable } from '@apollo/client';
import { provideApollo } from 'apollo-angular';

export interface Sent {
  readonly operation: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What a page stands on: a server that answers each operation as told, and a list of what it was asked. */
export interface Answering {
  readonly providers: (Provider | EnvironmentProviders)[];
  readonly sent: readonly Sent[];
}

type Answer = (variables: Readonly<Record<string, unknown>>) => object;

/** Answers operations by name; an operation that is not named fails, as one that the server does not know. */
export function answering(answers: Readonly<Record<string, Answer>>): Answering {
  const sent: Sent[] = [];
  const link = new ApolloLink(({ operationName = '', variables }) => {
    sent.push({ operation: operationName, variables });
    return new Observable((observer) => {
      const answer = answers[operationName];
      if (!answer) return observer.error(new Error(`Nothing answers ${operationName}`));
      observer.next({ data: answer(variables) as Record<string, unknown> });
      observer.complete();
    });
  });
  return { providers: [provideRouter([]), provideApollo(() => ({ cache: new InMemoryCache(), link }))], sent };
}

/** Who is signed in, as the server tells it: one person with one role in the whole place, on 5 November 2025. */
export const signedInAs = (role: string): object => ({
  viewer: {
    __typename: 'Viewer',
    person: {
      __typename: 'Person',
      id: 'me',
      name: 'Ruth Adeyemi',
      initials: 'RA',
      email: 'r@x.example',
      jobTitle: null,
    },
    grants: [{ __typename: 'RoleGrant', id: 'g1', role, group: null, organisation: null }],
    places: [{ __typename: 'ViewerPlace', id: 'pl', code: 'tht', name: 'Tower Hamlets Together', current: true }],
  },
  place: {
    __typename: 'Place',
    id: 'pl',
    code: 'tht',
    name: 'Tower Hamlets Together',
    demonstration: true,
    today: '2025-11-05',
  },
});
