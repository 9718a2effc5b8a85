import type { Facets, Kind } from './types.ts';

/** What the visitor has narrowed the results to; empty strings narrow nothing. */
export interface Filters {
  kind: Kind | '';
  role: string;
  part: string;
  source: string;
  year: string;
}

export const NO_FILTERS: Filters = { kind: '', role: '', part: '', source: '', year: '' };
export type FilterName = keyof Filters;
export const FILTER_NAMES = Object.keys(NO_FILTERS) as FilterName[];

/** Values of a document under one filter. */
export function valuesOf(facets: Facets, name: FilterName): string[] {
  if (name === 'role') return facets.roles;
  const value = name === 'year' ? facets.year || '' : facets[name];
  return value === '' ? [] : [String(value)];
}

export const hasFilters = (filters: Filters): boolean => FILTER_NAMES.some((name) => filters[name] !== '');

export function passes(facets: Facets, filters: Filters, except?: FilterName): boolean {
  return FILTER_NAMES.every(
    (name) => name === except || filters[name] === '' || valuesOf(facets, name).includes(filters[name]),
  );
}

/**
 * How many of the found documents each value of a filter would leave, the other filters kept as they are. Values in
 * order of their number, then of their name, so that the list is the same everywhere.
 */
export function countsOf(
  found: readonly Facets[],
  filters: Filters,
  name: FilterName,
): [value: string, count: number][] {
  const counts = new Map<string, number>();
  for (const facets of found) {
    if (!passes(facets, filters, name)) continue;
    for (const value of valuesOf(facets, name)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
