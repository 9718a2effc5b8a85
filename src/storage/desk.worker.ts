import { runJob, type Job } from './desk-jobs.ts';

/** One job, one answer; the page ends the worker then. */
addEventListener('message', ({ data }: MessageEvent<Job>) => {
  void runJob(data).then(
    (outcome) => postMessage({ outcome }),
    () => postMessage({ failed: true }),
  );
});
