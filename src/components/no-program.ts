/** Astro tells when the scripts of an island could not be had, or broke: else the page would say “loading” for good. */
addEventListener('astro:hydration-error', ({ target }) => {
  const notice = document.querySelector<HTMLElement>('[data-no-program]');
  if (!notice || !(target instanceof Element)) return;
  target.replaceWith(notice);
  notice.hidden = false;
  notice.querySelector('button')?.addEventListener('click', () => location.reload());
});
export {};
