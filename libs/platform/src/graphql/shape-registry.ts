import { isObjectType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import type { FieldSource, Shape } from './shape';

/**
 * All shapes of all capabilities. A capability may give further fields to a type of a lower one (`extend type Project`):
 * the fields of shapes for the same type are put together. Fields of the root `Query` are a shape like any other.
 */
export class ShapeRegistry {
  private readonly shapes = new Map<string, Shape>();

  constructor(shapes: readonly Shape[]) {
    for (const next of shapes) {
      const before = this.shapes.get(next.type);
      const twice = before && Object.keys(next.fields).find((name) => name in before.fields);
      if (twice) {
        throw new Error(`two shapes answer ${next.type}.${twice}`);
      }
      this.shapes.set(next.type, {
        type: next.type,
        fields: { ...before?.fields, ...next.fields },
        joins: { ...before?.joins, ...next.joins },
        passing: [...(before?.passing ?? []), ...(next.passing ?? [])],
        only: { ...before?.only, ...next.only },
      });
    }
  }

  get(type: string): Shape {
    const found = this.shapes.get(type);
    if (!found) {
      throw new Error(`no shape for the type ${type}`);
    }
    return found;
  }

  field(type: string, name: string): FieldSource {
    const source = this.get(type).fields[name];
    if (!source) {
      throw new Error(`no shape answers ${type}.${name}`);
    }
    return source;
  }

  /** Every field of the schema that a query can reach and no shape answers; empty when the two agree. */
  missing(schema: GraphQLSchema): string[] {
    const missing: string[] = [];
    const seen = new Set<string>();
    const visit = (type: GraphQLObjectType): void => {
      if (seen.has(type.name)) {
        return;
      }
      seen.add(type.name);
      for (const name of Object.keys(type.getFields())) {
        const source = this.shapes.get(type.name)?.fields[name];
        if (!source) {
          missing.push(`${type.name}.${name}`);
        } else if (source.kind !== 'scalar' && source.kind !== 'derived') {
          const next = schema.getType(source.type);
          if (isObjectType(next)) {
            visit(next);
          }
        }
      }
    };
    const query = schema.getQueryType();
    if (query) {
      visit(query);
    }
    return missing;
  }
}
