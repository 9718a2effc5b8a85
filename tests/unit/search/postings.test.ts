import { expect, test } from 'vitest';
import fc from 'fast-check';
import { readRuns, wordFileOf, writeRuns } from '../../../src/domain/search/files.ts';
import { firstPieces, inFiles, inPieces, pieceOfLine, placeOfPiece } from '../../../src/domain/search/pieces.ts';
import { decodePostings, encodePostings, roundedSize } from '../../../src/domain/search/postings.ts';
import { isNameField, NAME_FIELDS, TEXT_FIELDS } from '../../../src/domain/search/types.ts';

const posting = fc.record({
  document: fc.nat(20_000),
  line: fc.nat(300),
  field: fc.constantFrom(...NAME_FIELDS, ...TEXT_FIELDS),
  size: fc.double({ min: 0, max: 500, noNaN: true }),
});

test('postings come back as they were, sizes to their step', () => {
  const key = (p: { document: number; line: number }): string => `${p.document}.${p.line}`;
  fc.assert(
    fc.property(
      fc.uniqueArray(posting, { selector: key, maxLength: 200, size: 'max' }),
      fc.nat(9999),
      (postings, frequency) => {
        const list = decodePostings(encodePostings({ frequency, postings }));
        const sorted = [...postings].sort((a, b) => a.document - b.document || a.line - b.line);
        expect(list).toEqual({
          frequency,
          postings: sorted.map((p) => ({ ...p, size: isNameField(p.field) ? roundedSize(p.size) : 0 })),
        });
      },
    ),
  );
});

test('runs come back as they were', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.nat(2), fc.nat(5000)), { maxLength: 100, size: 'max' }), (values) => {
      expect(readRuns(writeRuns(values))).toEqual(values);
    }),
  );
  expect(writeRuns([3, 3, 7])).toBe('3*2,7');
});

test('every line is found in the piece and file that its number names', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(60), { maxLength: 60, size: 'max' }), (sizes) => {
      const documents = sizes.map((size, d) => inPieces(Array.from({ length: size }, (_each, line) => `${d}.${line}`)));
      const files = inFiles(documents.flat());
      const first = firstPieces(documents.map((pieces) => pieces.length));
      sizes.forEach((size, d) => {
        for (let line = 0; line < size; line += 1) {
          const { file, at } = placeOfPiece((first[d] ?? 0) + pieceOfLine(line));
          expect(files[file]?.[at]).toContain(`${d}.${line}`);
        }
      });
    }),
  );
});

test('features spread over the files and always fall into the same one', () => {
  const files = new Set(['住村', '天数', '请假', '问责', '礼品', '三会'].map((f) => wordFileOf(f, 64)));
  expect(files.size).toBeGreaterThan(3);
  expect(wordFileOf('住村', 64)).toBe(wordFileOf('住村', 64));
});
