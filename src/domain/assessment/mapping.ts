import type { Action, Answer, Place, Share, Snapshot, Target } from '../../schemas/assessment-data.ts';

/** Everything the visitor has of one model, read from its records. */
export interface Held {
  /** By indicator id, unknown ids included. */
  answers: Map<string, Answer>;
  /** The newest first. */
  snapshots: Snapshot[];
  /** By day of creation, then id. */
  actions: Action[];
  targets: Map<string, Target>;
  place: string | undefined;
  /** The number under which this round was given to a group, if it was. */
  share: string | undefined;
}

/** The kinds of record and the value each holds. */
export interface Kinds {
  answer: Answer;
  snapshot: Snapshot;
  action: Action;
  target: Target;
}

export const keyOf = (model: string, kind: keyof Kinds, id: string): string => `${model}:${kind}:${id}`;
export const placeKey = (model: string): string => `${model}:place`;
export const shareKey = (model: string): string => `${model}:share`;

/** @param records the records of the tool as the store gave them; those of other models are passed over */
export function readHeld(model: string, records: Iterable<readonly [key: string, value: unknown]>): Held {
  const held: Held = {
    answers: new Map(),
    snapshots: [],
    actions: [],
    targets: new Map(),
    place: undefined,
    share: undefined,
  };
  for (const [key, value] of records) {
    const [owner, kind] = key.split(':');
    if (owner === model) addTo(held, kind ?? '', value);
  }
  held.snapshots.sort((a, b) => (a.on === b.on ? b.id.localeCompare(a.id) : b.on.localeCompare(a.on)));
  held.actions.sort((a, b) => a.created.localeCompare(b.created) || a.id.localeCompare(b.id));
  return held;
}

// The store has parsed each value with the schema of its key, so the kind in the key tells the type.
function addTo(held: Held, kind: string, value: unknown): void {
  if (kind === 'answer') held.answers.set((value as Answer).indicator, value as Answer);
  else if (kind === 'snapshot') held.snapshots.push(value as Snapshot);
  else if (kind === 'action') held.actions.push(value as Action);
  else if (kind === 'target') held.targets.set((value as Target).indicator, value as Target);
  else if (kind === 'place') held.place = (value as Place).indicator;
  else if (kind === 'share') held.share = (value as Share).token;
}
