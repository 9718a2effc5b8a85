import type { Issue } from './issue.ts';

/** As the templates of `npm run new` mark what an author has to write. */
const BLANK = /【填：[^】]*】/g;

/** Rule blank: no blank of a template is left. @param files path → text */
export const checkBlanks = (files: ReadonlyMap<string, string>): Issue[] =>
  [...files].flatMap(([file, text]) =>
    [...text.matchAll(BLANK)].map((blank) => ({
      rule: 'blank',
      file,
      line: text.slice(0, blank.index).split('\n').length,
      message: `is not filled in yet: ${blank[0]}`,
    })),
  );
