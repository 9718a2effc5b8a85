import { useEffect, useState } from 'preact/hooks';

/** The screens of the tool. They stand in the fragment of the address, so that the back button of a phone works. */
export type Route =
  | { at: 'start' }
  | { at: 'answer'; indicator: string }
  | { at: 'review' }
  | { at: 'result' }
  | { at: 'plan' }
  | { at: 'history' };

const PLAIN = ['review', 'result', 'plan', 'history'] as const;

/** @param before what is shown now: a link within the page, as 跳到正文 is, leads to no other screen */
export function routeAfter(before: Route, hash: string): Route {
  if (hash !== '' && !hash.startsWith('#/')) return before;
  const [at, id] = hash.slice('#/'.length).split('/');
  if (at === 'answer' && id !== undefined && id !== '') return { at, indicator: id };
  const plain = PLAIN.find((name) => name === at);
  return plain === undefined ? { at: 'start' } : { at: plain };
}

export const addressOf = (route: Route): string =>
  route.at === 'answer' ? `#/answer/${route.indicator}` : route.at === 'start' ? '#/' : `#/${route.at}`;

export function useRoute(): Route {
  const [route, setRoute] = useState<Route>(() => routeAfter({ at: 'start' }, location.hash));
  useEffect(() => {
    const read = (): void => setRoute((before) => routeAfter(before, location.hash));
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);
  return route;
}

/** Whether the window is wide enough for a whole task at once. */
export function useWide(): boolean {
  const [wide, setWide] = useState(() => matchMedia(WIDE).matches);
  useEffect(() => {
    const list = matchMedia(WIDE);
    const read = (): void => setWide(list.matches);
    list.addEventListener('change', read);
    return () => list.removeEventListener('change', read);
  }, []);
  return wide;
}

const WIDE = '(min-width: 60rem)';
