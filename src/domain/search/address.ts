import { NO_FILTERS, type FilterName, type Filters } from './filters.ts';
import { KINDS, type Kind } from './types.ts';

/** What stands in the address of the search page: `?q=请假&kind=guide&role=first-secretary`. */
export interface Wanted {
  text: string;
  filters: Filters;
}

const LONGEST = 200;
const NAMES = Object.keys(NO_FILTERS) as FilterName[];
const isKind = (value: string): value is Kind => (KINDS as readonly string[]).includes(value);

/** Minimal shape of URLSearchParams, which the domain doesn't have. */
export interface Parameters {
  get(name: string): string | null;
}

export function readAddress(parameters: Parameters): Wanted {
  const text = (parameters.get('q') ?? '').slice(0, LONGEST);
  const filters: Filters = { ...NO_FILTERS };
  for (const name of NAMES) {
    const value = parameters.get(name) ?? '';
    if (name === 'kind') filters.kind = isKind(value) ? value : '';
    else if (/^[\w-]{1,40}$/.test(value)) filters[name] = value;
  }
  return { text, filters };
}

/** `?q=…` with the filters that are set, or an empty string. */
export function writeAddress({ text, filters }: Wanted): string {
  const parts = text === '' ? [] : [`q=${encodeURIComponent(text)}`];
  for (const name of NAMES) if (filters[name] !== '') parts.push(`${name}=${encodeURIComponent(filters[name])}`);
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}
