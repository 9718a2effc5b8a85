/** A line at the foot of the window, with what can be done about it. One at a time; the latest stands. */
export interface Act {
  label: string;
  run(): void;
}

let bar: HTMLElement | undefined;

export function hideNotice(): void {
  bar?.remove();
  bar = undefined;
}

export function showNotice(text: string, acts: Act[] = []): void {
  if (!bar) {
    bar = document.createElement('div');
    bar.className = 'site-notice no-print';
    bar.setAttribute('role', 'status');
    document.body.append(bar);
  }
  const line = document.createElement('p');
  line.textContent = text;
  const buttons = acts.map(({ label, run }, i) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = i === 0 ? 'button' : 'button quiet';
    button.textContent = label;
    button.addEventListener('click', run);
    return button;
  });
  bar.replaceChildren(line, ...buttons);
}
