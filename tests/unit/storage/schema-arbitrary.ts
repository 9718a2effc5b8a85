import fc from 'fast-check';
import type * as z from 'zod/mini';
import type { RecordKind } from '../../../src/schemas/records.ts';

type Def = Record<string, unknown> & { type: string };
const defOf = (schema: z.core.$ZodType) => schema._zod.def as unknown as Def;

/**
 * Values of a record's schema, as far as the kinds that records are made of go. A schema of another kind is an error, so
 * that nobody believes it was tested.
 */
export function arbitraryOf(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  const def = defOf(schema);
  const inner = (name: string) => arbitraryOf(def[name] as z.core.$ZodType);
  const options = () => (def.options as z.core.$ZodType[]).map(arbitraryOf);
  switch (def.type) {
    case 'string':
      return text(schema);
    case 'number':
      return number(schema);
    case 'boolean':
      return fc.boolean();
    case 'literal':
      return fc.constantFrom(...(def.values as unknown[]));
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries as Record<string, string>));
    case 'union':
      return fc.oneof(...options());
    case 'nullable':
      return fc.option(inner('innerType'));
    case 'array':
      return fc.array(inner('element'), { maxLength: 3 });
    case 'record':
      return fc.dictionary(inner('keyType') as fc.Arbitrary<string>, inner('valueType'), { maxKeys: 3 });
    case 'object':
      return object(def.shape as Record<string, z.core.$ZodType>);
    default:
      throw new Error(`no arbitrary for ${def.type}`);
  }
}

function object(shape: Record<string, z.core.$ZodType>): fc.Arbitrary<unknown> {
  const isOptional = (name: string) => defOf(shape[name]!).type === 'optional';
  const of = (field: z.core.$ZodType) => {
    const { type, innerType } = defOf(field);
    return arbitraryOf(type === 'optional' ? (innerType as z.core.$ZodType) : field);
  };
  const fields = Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, of(field)]));
  return fc.record(fields, { requiredKeys: Object.keys(shape).filter((name) => !isOptional(name)) });
}

interface Bounds {
  patterns: RegExp[];
  min: number;
  max: number;
}

/** What the checks of a schema ask for. */
function boundsOf(schema: z.core.$ZodType, max: number): Bounds {
  const { pattern, checks } = defOf(schema) as { pattern?: RegExp; checks?: z.core.$ZodCheck[] };
  const bounds: Bounds = { patterns: pattern ? [pattern] : [], min: 0, max };
  for (const check of checks ?? []) {
    const def = check._zod.def as unknown as Record<string, unknown>;
    if (def.pattern instanceof RegExp) bounds.patterns.push(def.pattern);
    if (def.check === 'min_length') bounds.min = def.minimum as number;
    if (def.check === 'max_length') bounds.max = def.maximum as number;
    if (def.check === 'greater_than') bounds.min = def.value as number;
    if (def.check === 'less_than') bounds.max = def.value as number;
  }
  return bounds;
}

/** Awkward texts too: quotes, tags, emoji, control characters. */
function text(schema: z.core.$ZodType): fc.Arbitrary<string> {
  const { patterns, min, max } = boundsOf(schema, 60);
  const any = fc.string({ unit: 'binary', minLength: min, maxLength: Math.min(max, 60), size: 'max' });
  const shaped = patterns[0] ? fc.stringMatching(patterns[0]) : any;
  return shaped.filter(
    (value) => value.length >= min && value.length <= max && patterns.every((pattern) => pattern.test(value)),
  );
}

function number(schema: z.core.$ZodType): fc.Arbitrary<number> {
  const { min, max } = boundsOf(schema, 1000);
  const isInt = 'format' in defOf(schema);
  // JSON knows no −0.
  return isInt ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true }).map((value) => value + 0);
}

/** A record of a kind: a key its pattern allows, a value, and the two in agreement where they repeat each other. */
export function recordOf({ keys, schema }: RecordKind): fc.Arbitrary<{ key: string; value: unknown }> {
  const key = fc.stringMatching(keys).filter((each) => /^[a-z0-9].{0,199}$/.test(each));
  return fc.record({ key, value: arbitraryOf(schema) }).map(({ key: made, value }) => {
    const [model, kind, tail] = made.split(':');
    const { id, indicator } = value as Record<string, string>;
    return { key: tail === undefined ? made : `${model}:${kind}:${id ?? indicator}`, value };
  });
}
