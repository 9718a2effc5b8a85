import type { Job, Outcome } from './desk-jobs.ts';

/**
 * Has a backup file read, opened or sealed without holding up the page: in a worker of its own, or, where there are no
 * workers, on the page. Rejects only when even that fails.
 */
export async function atDesk<J extends Job>(job: J): Promise<Outcome<J>> {
  const worker = makeWorker();
  if (worker) {
    const done = await answerOf(worker, job);
    worker.terminate();
    if (done) return done.outcome as Outcome<J>;
  }
  const { runJob } = await import('./desk-jobs.ts');
  return (await runJob(job)) as Outcome<J>;
}

function makeWorker(): Worker | null {
  try {
    return new Worker(new URL('./desk.worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return null;
  }
}

/** Null when the worker can't be loaded or breaks down, as an old browser's may. */
function answerOf(worker: Worker, job: Job): Promise<{ outcome: unknown } | null> {
  return new Promise((resolve) => {
    worker.addEventListener('error', () => resolve(null));
    worker.addEventListener('messageerror', () => resolve(null));
    worker.addEventListener('message', ({ data }) => resolve(data.failed ? null : data));
    worker.postMessage(job);
  });
}
