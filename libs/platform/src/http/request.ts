import type { Request } from 'express';
import type { GraphqlContext } from '../graphql/context';

/** An HTTP request after the doors: with its id and what resolvers get. */
export interface WeftRequest extends Request {
  requestId: string;
  weft: GraphqlContext;
}
