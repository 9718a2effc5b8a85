import { relative } from 'node:path';
import { filesUnder } from '../../scripts/lib/fingerprint.mjs';
import { DIST } from '../../scripts/lib/paths.mjs';

/** The route of every page of the built site, relative to the base path: ``, `guides/`, `404.html`. */
export function builtRoutes(): string[] {
  const routes = filesUnder(DIST)
    .filter((file) => file.endsWith('.html'))
    .map((file) =>
      relative(DIST, file)
        .replaceAll('\\', '/')
        .replace(/(^|\/)index\.html$/, '$1'),
    );
  if (routes.length === 0) throw new Error(`There is no page in ${DIST}. Build first: npm run build`);
  return routes;
}
