export type PageEvent = 'pause' | 'leaving' | 'back';

/** The part of `window` and `document` that autosave listens to; tests bring their own. */
export interface PageEvents {
  /**
   * `pause`: a field was left, a good moment to save. `leaving`: the page may be gone at once. `back`: it is in front
   * again. Returns the function that stops it.
   */
  on(listener: (event: PageEvent) => void): () => void;
}

/**
 * The real page, or null outside a browser. While `hasUnsaved()` holds, leaving asks first: the browser's own question,
 * since only a failed save brings it about.
 */
export function browserPage(hasUnsaved: () => boolean): PageEvents | null {
  if (typeof document === 'undefined') return null;
  return {
    on(listener) {
      const stop = new AbortController();
      const { signal } = stop;
      // `pagehide` alone is not enough: a phone that puts the browser to sleep sends only `visibilitychange`.
      addEventListener('pagehide', () => listener('leaving'), { signal });
      document.addEventListener(
        'visibilitychange',
        () => listener(document.visibilityState === 'hidden' ? 'leaving' : 'back'),
        { signal },
      );
      document.addEventListener('focusout', () => listener('pause'), { signal });
      // The start of a navigation: often early enough for a save to be through before the page goes.
      addEventListener(
        'beforeunload',
        (event) => {
          listener('leaving');
          if (hasUnsaved()) event.preventDefault();
        },
        { signal },
      );
      return () => stop.abort();
    },
  };
}
