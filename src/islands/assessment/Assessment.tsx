import { useEffect, useMemo, useState } from 'preact/hooks';
import { openStore } from '../../storage/open-store.ts';
import { findIndicator } from '../../domain/assessment/model.ts';
import { resumeAt } from '../../domain/assessment/progress.ts';
import { useToday } from '../../ui/use-today.ts';
import { Lazy } from './Lazy.tsx';
import { Notices } from './Notices.tsx';
import { readPage } from './page-data.ts';
import { Questions } from './Questions.tsx';
import { Review } from './Review.tsx';
import { useRoute } from './route.ts';
import { Start } from './Start.tsx';
import { AssessmentStore, type State } from './store.ts';
import type { Tool } from './tool.ts';
import { LABELS } from './strings.ts';

/** @param id of the model; its data stand in the page (`readPage`) */
export default function Assessment({ id }: { id: string }) {
  const [store, setStore] = useState<AssessmentStore | null>(null);
  const [state, setState] = useState<State | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  const page = useMemo(() => (typeof document === 'undefined' ? null : readPage(document, id)), [id]);
  const today = useToday();
  useEffect(() => {
    let alive = true;
    let opened: AssessmentStore | undefined;
    void openStore().then(async (result) => {
      opened = new AssessmentStore(result.store, id);
      await opened.start();
      if (!alive) return opened.stop();
      setNotice(result.notice);
      opened.subscribe(setState);
      setState(opened.state);
      setStore(opened);
    });
    return () => {
      alive = false;
      opened?.stop();
    };
  }, [id]);
  useEffect(() => foldBlank(), []);
  if (!page || !store || !state) return <p class="assessment-loading">{LABELS.loading}</p>;
  const tool: Tool = { page, store, state, today };
  return (
    <div class="assessment">
      <Notices tool={tool} notice={notice} />
      {state.phase === 'ready' && <Screen tool={tool} />}
    </div>
  );
}

function Screen({ tool }: { tool: Tool }) {
  const route = useRoute();
  const { model } = tool.page;
  const { answers, place } = tool.state.held;
  useEffect(() => {
    document.documentElement.dataset.assessment = route.at;
    tool.store.forgetUndo();
  }, [route.at]);
  switch (route.at) {
    case 'start':
      return <Start tool={tool} />;
    case 'answer': {
      const known = findIndicator(model, route.indicator);
      return <Questions tool={tool} current={known ? route.indicator : resumeAt(model, answers, place)} />;
    }
    case 'review':
      return <Review tool={tool} />;
    default:
      return <Lazy route={route.at} tool={tool} key={route.at} />;
  }
}

/** The blank questionnaire stands open for readers without JavaScript; beside the tool it is folded. */
function foldBlank(): void {
  document.querySelector('details.blank')?.removeAttribute('open');
}
