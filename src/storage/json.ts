import { FORBIDDEN_KEYS } from '../schemas/records.ts';

/** Plain JSON of a value: what a file or a clone of it would hold. Undefined when JSON can't say it at all. */
export function plainJson(value: unknown): unknown {
  const text = JSON.stringify(value);
  return text === undefined ? undefined : JSON.parse(text);
}

/** The same where something has to come out: null for what JSON can't say, or can't say to the end. */
export function jsonOrNull(value: unknown): unknown {
  try {
    return plainJson(value) ?? null;
  } catch {
    return null;
  }
}

/** JSON with the keys of every object in code-unit order and no white space: equal values give equal texts. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`);
  return `{${entries.join(',')}}`;
}

export type JsonTrouble = 'too-deep' | 'too-many';

/**
 * Counts brackets before anything is parsed, so that a file made to exhaust the browser costs one pass over its
 * characters. Says nothing about whether the text is JSON.
 */
export function scanJson(text: string, limits: { depth: number; containers: number }): JsonTrouble | null {
  let depth = 0;
  let containers = 0;
  let inString = false;
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charCodeAt(i);
    if (inString) {
      if (char === 0x5c) i += 1;
      else if (char === 0x22) inString = false;
    } else if (char === 0x22) inString = true;
    else if (char === 0x7b || char === 0x5b) {
      depth += 1;
      containers += 1;
      if (depth > limits.depth) return 'too-deep';
      if (containers > limits.containers) return 'too-many';
    } else if (char === 0x7d || char === 0x5d) depth -= 1;
  }
  return null;
}

/** Whether any object in a parsed JSON value has a key that means something to JavaScript's prototypes. */
export function hasForbiddenKey(value: unknown): boolean {
  const stack: unknown[] = [value];
  while (stack.length > 0) {
    const item = stack.pop();
    if (item === null || typeof item !== 'object') continue;
    if (!Array.isArray(item) && FORBIDDEN_KEYS.some((key) => Object.hasOwn(item, key))) return true;
    for (const child of Object.values(item)) stack.push(child);
  }
  return false;
}
