import { isEphemeral, noteEphemeral } from '../storage/ephemeral.ts';

/** On every page of a tab that keeps nothing: says so. */
const banner = document.querySelector<HTMLElement>('[data-ephemeral]');
const wasOn = isEphemeral();
if (banner) banner.hidden = !wasOn;
noteEphemeral('here');

addEventListener('pagehide', () => noteEphemeral('leaving'));
addEventListener('pageshow', (event) => {
  if (!event.persisted) return;
  const isOn = isEphemeral();
  // Out of the browser's history, showing what is not there any more: read everything anew.
  if (isOn !== wasOn) location.reload();
  noteEphemeral('here');
});
