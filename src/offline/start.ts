import source from './register.ts?worker&url';

/** On every page, as little as can be: what deals with copies and versions comes once the page is there. */
addEventListener('load', () => {
  const script = document.createElement('script');
  script.src = source;
  document.head.append(script);
});
