import type { PageAsks } from '../search-content.ts';
import type { Located } from '../yaml.ts';
import type { Issue } from './issue.ts';

interface Use {
  entry: Located<PageAsks>;
  isShared: boolean;
}

function usesByAsk(entries: readonly Located<PageAsks>[]): Map<string, Use[]> {
  const uses = new Map<string, Use[]>();
  for (const entry of entries) {
    const add = (ask: string, isShared: boolean): void =>
      void uses.set(ask, [...(uses.get(ask) ?? []), { entry, isShared }]);
    entry.data.asks.forEach((ask) => add(ask, false));
    entry.data.shared.forEach((ask) => add(ask, true));
  }
  return uses;
}

function issuesOf(ask: string, uses: Use[]): Issue[] {
  const issue = ({ file, line }: Located<PageAsks>, message: string): Issue => ({ rule: 'ask', file, line, message });
  const pages = [...new Set(uses.map((use) => use.entry.data.page))];
  const single = uses.filter((use) => !use.isShared);
  if (pages.length > 1) {
    return single.map(({ entry }) =>
      issue(
        entry,
        `“${ask}” is asked of ${pages.join(' and ')}: keep the better one, or list it under \`shared\` in both`,
      ),
    );
  }
  const [, second] = uses;
  if (second) return [issue(second.entry, `“${ask}” stands twice for ${pages.join()}`)];
  return uses
    .filter((use) => use.isShared)
    .map(({ entry }) => issue(entry, `“${ask}” is shared with no other page: move it to \`asks\``));
}

/** Rule ask: a question belongs to one page, or all its pages say that they share it. Two pages alike would rank by chance. */
export const checkAsks = (entries: readonly Located<PageAsks>[]): Issue[] =>
  [...usesByAsk(entries)].flatMap(([ask, uses]) => issuesOf(ask, uses));
