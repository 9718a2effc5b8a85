import { looksPrivate } from '../shared/private-number.ts';
import { FILTER_NAMES, NO_FILTERS, type Filters } from './filters.ts';
import { KINDS, type Kind } from './types.ts';

/** What stands in the address of the search page: `?q=请假&kind=guide&role=first-secretary`. */
export interface Wanted {
  text: string;
  filters: Filters;
}

const LONGEST = 200;
/** Half of a surrogate pair, which an input cuts off at its `maxlength`, has no place in an address. */
const LONE = /\p{Surrogate}/gu;
/** A number of a person while it is typed: the browser remembers an address for every letter. */
const LONG_NUMBER = /[\d０-９](?:[ -]?[\d０-９]){8}/;
const isKind = (value: string): value is Kind => (KINDS as readonly string[]).includes(value);

/** Minimal shape of URLSearchParams, which the domain doesn't have. */
export interface Parameters {
  get(name: string): string | null;
}

export function readAddress(parameters: Parameters): Wanted {
  const text = Array.from(parameters.get('q') ?? '')
    .slice(0, LONGEST)
    .join('');
  const filters: Filters = { ...NO_FILTERS };
  for (const name of FILTER_NAMES) {
    const value = parameters.get(name) ?? '';
    if (name === 'kind') filters.kind = isKind(value) ? value : '';
    else if (/^[\w-]{1,40}$/.test(value)) filters[name] = value;
  }
  return { text, filters };
}

/** `?q=…` with the filters that are set, or an empty string. A query that may be a number of a person is left out. */
export function writeAddress({ text, filters }: Wanted): string {
  const query = looksPrivate(text) || LONG_NUMBER.test(text) ? '' : encodeURIComponent(text.replace(LONE, ''));
  const parts = query === '' ? [] : [`q=${query}`];
  for (const name of FILTER_NAMES) if (filters[name] !== '') parts.push(`${name}=${encodeURIComponent(filters[name])}`);
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}
