import type { Change } from '../domain/text/changes.ts';
import type { Suspicion } from '../domain/text/suspicious.ts';

const MAX_SPOTS = 30;

/** The changes by kind and count, for the console (Chinese). */
export function describeChanges(changes: readonly Change[]): string[] {
  if (changes.length === 0) return ['清理：没有需要改动的地方。'];
  return [
    '清理：',
    ...changes.map(({ rule, description, count, samples }) => {
      const shown = samples.length > 0 ? `，如 ${samples.map((sample) => `「${sample}」`).join(' ')}` : '';
      return `  ${description}（${rule}）：${count} 处${shown}`;
    }),
  ];
}

/** The suspicious spots by kind, each with its sentence and context (Chinese). */
export function describeSuspicions(suspicions: readonly Suspicion[]): string[] {
  if (suspicions.length === 0) return ['没有发现可疑的地方。'];
  const kinds = [...new Set(suspicions.map(({ description }) => description))];
  return [
    `可疑的地方 ${suspicions.length} 处，引用前请核对：`,
    ...kinds.flatMap((kind) => {
      const spots = suspicions.filter(({ description }) => description === kind);
      const more = spots.length > MAX_SPOTS ? [`    …… 另有 ${spots.length - MAX_SPOTS} 处`] : [];
      const lines = spots.slice(0, MAX_SPOTS).map(({ sentence, context }) => `    [${sentence}] …${context}…`);
      return [`  ${kind}：${spots.length} 处`, ...lines, ...more];
    }),
  ];
}
