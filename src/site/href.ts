/**
 * Address of a page of this site under the base path it is built for.
 * @param path absolute within the site, with its slashes: `/guides/arrival/first-30-days/`
 */
export function href(path: string): string {
  const base = import.meta.env.BASE_URL;
  return base.replace(/\/$/, '') + path;
}
