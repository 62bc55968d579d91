import { costLimitRule } from '@escape.tech/graphql-armor-cost-limit';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import { GraphQLError, type ASTVisitor, type FieldNode, type ValidationContext, type ValidationRule } from 'graphql';

/** The limits of one document. They hold for everyone, and a test shows that each document of the web app keeps them. */
export const limits = {
  depth: 12,
  aliases: 30,
  directives: 20,
  tokens: 3_000,
  /** Letters of a response key, which is a column's name on its way: PostgreSQL cuts longer ones. */
  key: 63,
  cost: 60_000,
  bodyBytes: 256 * 1024,
  /** Longest statement, set on every connection. */
  seconds: 10,
} as const;

/**
 * Depth, aliases, directives and cost as validation rules. Cost counts each field once per row that its page may have
 * (`first`); introspection is measured by depth and tokens alone.
 */
export const limitRules: readonly ValidationRule[] = [
  rule(maxDepthRule, { n: limits.depth, flattenFragments: true, ignoreIntrospection: true }),
  rule(maxAliasesRule, { n: limits.aliases }),
  rule(maxDirectivesRule, { n: limits.directives }),
  rule(costLimitRule, {
    maxCost: limits.cost,
    flattenFragments: true,
    ignoreIntrospection: true,
    depthCostFactor: 1.3,
  }),
  (context) => ({
    Field: (node: FieldNode) => {
      if (node.alias && node.alias.value.length > limits.key) {
        context.reportError(
          new GraphQLError(
            `The alias of '${node.name.value}' is longer than ${limits.key} letters: give a shorter one.`,
            {
              nodes: node.alias,
            },
          ),
        );
      }
    },
  }),
];

interface Reporting {
  readonly onReject: ((context: ValidationContext | null, error: GraphQLError) => void)[];
  readonly propagateOnRejection: false;
}

/** The library's words, numbers rounded up: what is over the limit stays over it. */
const inWords = (message: string): string =>
  message.replace(/^Syntax Error: /, '').replace(/\d+\.\d+/g, (number) => String(Math.ceil(Number(number))));

/** The library's rules throw; a validation rule reports, so that all that is wrong is answered as what it is. */
function rule<Options>(
  make: (options: Options & Reporting) => (context: ValidationContext) => object,
  options: Options,
): ValidationRule {
  const report: Reporting['onReject'][number] = (context, { message }) =>
    context?.reportError(new GraphQLError(`${inWords(message)} Ask for less at once.`));
  // A visitor in the form of a class instance, which graphql accepts as the visitor that it is.
  return (context) => make({ ...options, onReject: [report], propagateOnRejection: false })(context) as ASTVisitor;
}
