/**
 * Shows the slides of a page one at a time, over the whole screen. Without it they are read and printed one below the
 * other. The address holds the slide; leaving returns to the same slide in the page.
 */
const root = document.documentElement;
const slides = [...document.querySelectorAll<HTMLElement>('.slide')];
const bar = document.querySelector<HTMLElement>('.show-bar');
const said = document.querySelector<HTMLElement>('.show-said');
const offer = document.querySelector<HTMLElement>('.show-offer');
const links = document.querySelectorAll<HTMLAnchorElement>('.slide a');
const withNotes = document.querySelector<HTMLInputElement>('#with-notes');
const notesButton = bar?.querySelector('[data-notes]');
let at = 0;
/** A source is read in another tab, for which the browser may end the full screen: the show waits and goes on. */
let isAway = false;
/** While the full screen is being left: its change, which comes later, must not end a show begun since. */
let closing: Promise<void> | undefined;

const isShowing = (): boolean => root.classList.contains('show');
const named = (): number => slides.findIndex((slide) => `#${slide.id}` === location.hash);

function go(to: number): void {
  if (isAway) void fillScreen();
  isAway = false;
  at = Math.min(Math.max(to, 0), slides.length - 1);
  slides.forEach((slide, i) => slide.classList.toggle('current', i === at));
  const slide = slides[at];
  if (!slide || !said) return;
  history.replaceState(null, '', `#${slide.id}`);
  slide.scrollTop = 0;
  said.textContent = `${slide.dataset.place ?? ''}：${slide.querySelector('h2')?.textContent ?? ''}`;
}

/** Refused on an iPhone and inside some apps: the slide then fills the window. */
async function fillScreen(): Promise<void> {
  await closing;
  if (isShowing()) await root.requestFullscreen?.().catch(() => undefined);
}

async function leaveScreen(): Promise<void> {
  await document.exitFullscreen().catch(() => undefined);
  closing = undefined;
}

/** In the show, following a link in this tab would end it. */
function turn(isOn: boolean): void {
  root.classList.toggle('show', isOn);
  if (bar) bar.hidden = !isOn;
  for (const link of links) {
    link.target = isOn ? '_blank' : '';
    link.rel = 'noopener';
    link.setAttribute('aria-describedby', isOn ? 'new-tab' : '');
  }
}

const sayNotes = (): void => notesButton?.setAttribute('aria-pressed', String(withNotes?.checked));

function start(): void {
  turn(true);
  sayNotes();
  void fillScreen();
  go(named());
  bar?.querySelector<HTMLElement>('[data-go="1"]')?.focus();
}

function leave(): void {
  if (!isShowing()) return;
  turn(false);
  isAway = false;
  if (document.fullscreenElement) closing = leaveScreen();
  slides[at]?.focus();
  slides[at]?.scrollIntoView();
}

const STEPS: Record<string, number> = {
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  ' ': 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
  Home: -Infinity,
  End: Infinity,
};

addEventListener('keydown', (event) => {
  if (!isShowing() || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Escape') return leave();
  // By its place: with a Chinese input method on, the key says no letter.
  if (event.code === 'KeyN') return withNotes?.click();
  const back = event.key === ' ' && event.shiftKey;
  const step = back ? -1 : STEPS[event.key];
  // Space presses the button that has the focus.
  const presses = event.key === ' ' && (event.target as Element).closest('button, a');
  if (step === undefined || presses) return;
  event.preventDefault();
  // Enlarged, or on a phone held across, a slide is longer than the screen: first down to its end.
  const slide = slides[at];
  const rest = slide ? slide.scrollHeight - slide.clientHeight - slide.scrollTop : 0;
  if (slide && rest > 2 && step === 1 && event.key !== 'ArrowRight') slide.scrollBy(0, slide.clientHeight * 0.8);
  else go(at + step);
});
bar?.addEventListener('click', (event) => {
  const button = (event.target as Element).closest<HTMLElement>('button');
  if (button?.dataset.go) go(at + Number(button.dataset.go));
  else if (button === notesButton) withNotes?.click();
  else if (button) leave();
});
withNotes?.addEventListener('change', sayNotes);
for (const link of links) link.addEventListener('click', () => (isAway = isShowing()));
offer?.querySelector('button')?.addEventListener('click', start);
if (offer) offer.hidden = false;
addEventListener('hashchange', () => isShowing() && named() >= 0 && go(named()));
// Esc in full screen is the browser's own: it says so only afterwards.
document.addEventListener('fullscreenchange', () => {
  if (!document.fullscreenElement && !closing && !isAway) leave();
});
export {};
