import type { Request } from 'express';
import type { GraphqlContext } from '../graphql/context';

/** An HTTP request after the doors: with its id and what operations get. */
export interface WeftRequest extends Request {
  requestId: string;
  weft: GraphqlContext;
}
