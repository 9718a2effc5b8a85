import { useState } from 'preact/hooks';

interface Saying {
  text: string;
  isProblem?: boolean;
}

/** What came of an act, beside its button: to be seen, and read aloud. Stands there empty, or it would not be read. */
export const Said = ({ text, isProblem = false }: Saying) => (
  <p class={isProblem ? 'said error' : 'said'} role={isProblem ? 'alert' : 'status'}>
    {text}
  </p>
);

/** What is to be said of the acts of a section, and the place to say it. */
export function useSaid() {
  const [saying, set] = useState<Saying>({ text: '' });
  return {
    say: (text: string) => set({ text }),
    complain: (text: string) => set({ text, isProblem: true }),
    said: <Said {...saying} />,
  };
}
