import { ensureBuilt } from '../lib/build.mjs';
import { DIST } from '../lib/paths.mjs';
import type { Table } from './report.ts';
import { visitAll } from './visit.ts';

/** One page of each kind; where a kind has many, a usual one and the heaviest. */
const ROUTES = {
  home: '/',
  'guide, usual': '/guides/four-tasks/collective-economy/',
  'guide, long': '/guides/on-post/residency-days/',
  'list of guides': '/guides/',
  register: '/obligations/',
  'register of a role': '/obligations/role/first-secretary/',
  source: '/sources/jining-2016-speech/',
  comparison: '/compare/',
  glossary: '/glossary/',
  search: '/search/',
  ledger: '/tools/residency/',
  'self-assessment': '/tools/four-tasks/',
  'my records': '/data/',
  about: '/about/',
};

/** Weight, requests, paint and blocking time of each kind of page of `dist/`. */
export async function pages(): Promise<Table> {
  await ensureBuilt();
  return (await visitAll(DIST, ROUTES)) as unknown as Table;
}
