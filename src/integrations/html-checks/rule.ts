import { parsePage, type Page } from './page.ts';

/** A built site: its pages, and every file by its path within the output folder. */
export interface Site {
  pages: Page[];
  files: Map<string, Uint8Array>;
  /** Base path with a slash at both ends. */
  base: string;
}

export interface Finding {
  /** Route of the page, or path of the file. */
  where: string;
  what: string;
}

/** One thing that holds on the whole built site. Counts as one test. */
export interface Rule {
  id: string;
  /** What holds, in one sentence, for the person whose page broke it. */
  about: string;
  check(site: Site): Finding[] | Promise<Finding[]>;
}

/** A rule that looks at one page at a time; `check` gives what is wrong with it. */
export function pageRule(id: string, about: string, check: (page: Page, site: Site) => string[]): Rule {
  return {
    id,
    about,
    check: (site) => site.pages.flatMap((page) => check(page, site).map((what) => ({ where: page.route, what }))),
  };
}

export function makeSite(files: Map<string, Uint8Array>, base = '/'): Site {
  const decoder = new TextDecoder();
  const pages = [...files]
    .filter(([file]) => file.endsWith('.html'))
    .map(([file, bytes]) => parsePage(file, decoder.decode(bytes)));
  return { pages, files, base };
}
