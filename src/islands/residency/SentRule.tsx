import { useEffect, useState } from 'preact/hooks';
import { Awaited, useLazy } from './lazy.tsx';
import type { RuleProps } from './more/keep-rule.ts';
import { Said } from './Said.tsx';

const sentRule = (): string => (location.hash.startsWith('#rule=') ? location.hash : '');

/** A rule that a colleague has sent by link: asked about first of all, before what loads below can move it away. */
export function SentRule(props: RuleProps) {
  const { part, ask } = useLazy(() => import('./more/LinkedRule.tsx').then(({ LinkedRule }) => LinkedRule));
  const [hash, setHash] = useState(sentRule);
  const [said, say] = useState('');
  useEffect(() => {
    const look = () => setHash(sentRule());
    window.addEventListener('hashchange', look);
    return () => window.removeEventListener('hashchange', look);
  }, []);
  useEffect(() => {
    if (hash !== '') ask();
  }, [hash]);
  const onDone = (text: string) => {
    say(text);
    setHash('');
    // What has been decided must not be asked again when the page is loaded again.
    history.replaceState(history.state, '', location.pathname + location.search);
  };
  return (
    <div class="no-print">
      {hash === '' ? <Said text={said} /> : <Awaited part={part} ask={ask} props={{ ...props, hash, onDone }} />}
    </div>
  );
}
