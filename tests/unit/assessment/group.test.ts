import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  collect,
  distribution,
  LEAST,
  scoresToGive,
  type Collection,
  type GroupModel,
} from '../../../src/domain/assessment/group.ts';
import { parseGroupScores, type GroupScores } from '../../../src/schemas/group-scores.ts';
import { groupModels, readAssessments } from '../../../src/site/assessments.ts';
import { answerOf, answersFrom, anyCase, checklistOf, level, modelOf, na, OPEN, UNSURE } from './fixtures.ts';

const [a, b] = ['s0-g0-i0', 's0-g0-i1'] as const;
const model = modelOf([[2]], 2);
const [forGroup] = groupModels([model]) as [GroupModel];
const token = (n: number): string => n.toString(16).padStart(16, '0');
const scores = (n: number, part: Partial<GroupScores> = {}): GroupScores => ({
  kind: 'zhucun-group-scores',
  format: 1,
  model: 'small',
  version: 2,
  token: token(n),
  levels: ['', a, '', '', '', b],
  ...part,
});
const gathered = (all: readonly GroupScores[]): Collection =>
  all.reduce<Collection>((sofar, each) => {
    const result = collect([forGroup], sofar, each);
    return 'collection' in result ? result.collection : sofar;
  }, new Map());

describe('scoresToGive', () => {
  it('gives levels and 不确定 alone: no note, evidence, reason, red line or day', () => {
    const answers = new Map([
      [a, answerOf(a, level(3), { note: '王家', redLine: 'yes', evidence: [{ on: '2026-01-01', text: '张家' }] })],
      [b, answerOf(b, na('李家'))],
    ]);
    expect(scoresToGive(model, answers, token(1))).toEqual(scores(1, { levels: ['', '', '', a, '', ''] }));
  });

  it('leaves out what is open, of an older meaning, or of no indicator of the model', () => {
    const newer = structuredClone(model);
    newer.sections[0]!.groups[0]!.indicators[0]!.comparableSince = 2;
    const answers = answersFrom({ [a]: level(1), [b]: OPEN, gone: level(4) });
    expect(scoresToGive(newer, answers, token(1)).levels.join('')).toBe('');
  });

  it('makes a text that is read back as it was, whatever is answered', () => {
    fc.assert(
      fc.property(anyCase, ({ model: any, answers }) => {
        const given = scoresToGive(any, answers, token(7));
        expect(parseGroupScores(JSON.stringify(given))).toEqual(given);
      }),
    );
  });

  it.each(readAssessments().flatMap(({ data }) => (data.kind === 'levels' ? [[data.id, data] as const] : [])))(
    '%s, fully answered, fits into a code that a phone reads',
    (_id, each) => {
      const ids = each.sections.flatMap((s) => s.groups.flatMap((g) => g.indicators.map((i) => i.id)));
      const answers = new Map(ids.map((id) => [id, answerOf(id, level(2), { version: each.version })]));
      // Version 20 with low correction: 97 modules a side.
      expect(JSON.stringify(scoresToGive(each, answers, token(1))).length).toBeLessThanOrEqual(858);
    },
  );
});

describe('parseGroupScores', () => {
  const good = scores(1);
  it.each([
    ['no JSON', '{'],
    ['another file', JSON.stringify({ notice: 'x' })],
    ['a note with it', JSON.stringify({ ...good, note: '王家' })],
    ['five lists', JSON.stringify({ ...good, levels: ['', '', '', '', ''] })],
    ['one indicator at two levels', JSON.stringify({ ...good, levels: [a, a, '', '', '', ''] })],
    ['a token that is a name', JSON.stringify({ ...good, token: '张三' })],
    ['a later format', JSON.stringify({ ...good, format: 2 })],
    ['far too long', JSON.stringify(good) + ' '.repeat(30_000)],
  ])('refuses %s', (_name, text) => expect(parseGroupScores(text)).toBeUndefined());

  it('takes what was given', () => expect(parseGroupScores(JSON.stringify(good))).toEqual(good));
});

describe('collect', () => {
  it('adds, and knows the same file again', () => {
    const one = gathered([scores(1)]);
    expect(one.size).toBe(1);
    expect(collect([forGroup], one, scores(1))).toEqual({ kind: 'duplicate' });
    expect(collect([forGroup], one, scores(2)).kind).toBe('added');
  });

  it('counts a round once, with what it was given last', () => {
    const later = scores(1, { levels: ['', '', '', '', a, b] });
    const result = collect([forGroup], gathered([scores(1), scores(2)]), later);
    expect(result.kind).toBe('replaced');
    expect('collection' in result && [...result.collection.values()]).toEqual([later, scores(2)]);
  });

  it('takes one model at a time, and no model or version it does not know', () => {
    const other = { ...forGroup, id: 'other' };
    const one = gathered([scores(1)]);
    expect(collect([forGroup, other], one, scores(2, { model: 'other' }))).toEqual({ kind: 'other-model' });
    expect(collect([forGroup], one, scores(2, { model: 'other' }))).toEqual({ kind: 'unknown' });
    expect(collect([forGroup], one, scores(2, { version: 3 }))).toEqual({ kind: 'unknown' });
    expect(collect([forGroup], one, scores(2, { version: 1 })).kind).toBe('added');
  });

  it('does not tell who came when', () => {
    const [x, y] = [gathered([scores(1), scores(2), scores(3)]), gathered([scores(3), scores(1), scores(2)])];
    expect([...x]).toEqual([...y]);
  });

  it('leaves what was gathered as it was', () => {
    const one = gathered([scores(1)]);
    collect([forGroup], one, scores(2));
    expect(one.size).toBe(1);
  });
});

describe('distribution', () => {
  const rowsOf = (collection: Collection, of = forGroup) => {
    const result = distribution(of, collection);
    return result.kind === 'shown' ? result.sections.flatMap((s) => s.rows) : [];
  };

  it.each([0, 1, LEAST - 1])('shows nothing of %d people', (n) => {
    const few = gathered(Array.from({ length: n }, (_, i) => scores(i)));
    expect(distribution(forGroup, few)).toEqual({ kind: 'too-few', people: n, missing: LEAST - n });
  });

  it('counts each answer from five people on', () => {
    const levels = (place: number): GroupScores['levels'] => {
      const all: GroupScores['levels'] = ['', '', '', '', '', ''];
      all[place] = a;
      return all;
    };
    const people = [0, 1, 2, 3, 4, 4, 5].map((place, i) => scores(i, { levels: levels(place) }));
    const [first, second] = rowsOf(gathered(people));
    expect(first?.spread).toEqual({ kind: 'shown', counts: [1, 1, 1, 1, 2], unsure: 1, answered: 7 });
    expect(second?.spread).toEqual({ kind: 'too-few' });
  });

  it('hides an indicator that fewer than five of many have answered', () => {
    const people = Array.from({ length: 9 }, (_, i) => scores(i, { levels: ['', '', i < 4 ? a : '', '', b, ''] }));
    expect(rowsOf(gathered(people)).map((row) => row.spread.kind)).toEqual(['too-few', 'shown']);
  });

  it('hides the few who gave a level among many who were unsure', () => {
    const people = (levels: number) =>
      Array.from({ length: 9 }, (_, i) =>
        scores(i, { levels: i < levels ? ['', '', a, '', '', ''] : ['', '', '', '', '', a] }),
      );
    expect(rowsOf(gathered(people(LEAST - 1)))[0]?.spread).toEqual({ kind: 'too-few' });
    expect(rowsOf(gathered(people(LEAST)))[0]?.spread).toMatchObject({ counts: [0, 0, LEAST, 0, 0], unsure: 4 });
  });

  it('leaves answers out that were given when an indicator meant something else', () => {
    const changed = structuredClone(forGroup);
    changed.sections[0]!.indicators[0]!.comparableSince = 2;
    const people = Array.from({ length: 8 }, (_, i) => scores(i, { version: i < 3 ? 1 : 2 }));
    const [first] = rowsOf(gathered(people), changed);
    expect(first?.spread).toMatchObject({ kind: 'shown', answered: 5 });
    expect(rowsOf(gathered(people.slice(0, 7)), changed)[0]?.spread).toEqual({ kind: 'too-few' });
  });

  it('says the same whatever the order in which people came', () => {
    const people = [1, 2, 3, 4, 5, 6].map((n) =>
      scores(n, { levels: n % 2 ? [a, '', '', '', '', b] : ['', '', b, '', a, ''] }),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(people, { minLength: people.length }), (shuffled) => {
        expect(distribution(forGroup, gathered(shuffled))).toEqual(distribution(forGroup, gathered(people)));
      }),
    );
  });
});

describe('groupModels', () => {
  it('leaves checklists out: their answers are no business of a group', () => {
    expect(groupModels([model, checklistOf([{ id: 'a' }])]).map((m) => m.id)).toEqual(['small']);
  });
});

it('an answer of 不确定 is shared as such', () => {
  expect(scoresToGive(model, answersFrom({ [a]: UNSURE }), token(1)).levels[5]).toBe(a);
});
