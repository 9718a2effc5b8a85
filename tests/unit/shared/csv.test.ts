import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvCell, parseCsv, toCsv } from '../../../src/domain/shared/csv.ts';

describe('CSV out', () => {
  it.each([
    ['住村', '住村'],
    ['a,b', '"a,b"'],
    ['他说"好"', '"他说""好"""'],
    ['一\n二', '"一\n二"'],
    ['=1+1', "'=1+1"],
    ['+86', "'+86"],
    ['-3', "'-3"],
    ['@x', "'@x"],
    ['\tx', "'\tx"],
    ['\rx', '"\'\rx"'],
    ['＝1', "'＝1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠1', "'＠1"],
    ["'=1", "''=1"],
    ["'好", "'好"],
    ['1=1', '1=1'],
    ['', ''],
  ])('%j is written %j', (value, cell) => expect(csvCell(value)).toBe(cell));

  it('begins with a BOM and ends every row with CRLF', () => {
    expect(
      toCsv([
        ['日期', '状态'],
        ['2026-11-21', '住村'],
      ]),
    ).toBe('\uFEFF日期,状态\r\n2026-11-21,住村\r\n');
  });
});

describe('CSV in', () => {
  it('says on which line each row begins', () => {
    const rows = parseCsv('a,b\r\n"x\ny",2\r\n\r\n3,4');
    expect(rows).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['x\ny', '2'] },
      { line: 5, cells: ['3', '4'] },
    ]);
  });

  it.each([
    ['LF', 'a,b\n\nc,d\ne,f'],
    ['CR', 'a,b\r\rc,d\re,f'],
    ['CRLF', 'a,b\r\n\r\nc,d\r\ne,f'],
  ])('counts lines that end in %s, empty ones too', (_, text) =>
    expect(parseCsv(text).map(({ line }) => line)).toEqual([1, 3, 4]),
  );

  it('takes away no sign that it did not add', () => {
    expect(parseCsv("-3,=1,'好,'-3,''=1").map(({ cells }) => cells)).toEqual([['-3', '=1', "'好", '-3', "'=1"]]);
  });

  it('reads a single column, and nothing out of nothing', () => {
    expect(parseCsv('日期\n2026-11-21').map(({ cells }) => cells)).toEqual([['日期'], ['2026-11-21']]);
    expect(['', '\uFEFF', '\r\n\r\n', '\n'].map(parseCsv)).toEqual([[], [], [], []]);
  });

  it('keeps a line break of any kind within quotes as it stands', () => {
    expect(parseCsv('"一\r\n二\r三\n四",x\r\ny,z')).toEqual([
      { line: 1, cells: ['一\r\n二\r三\n四', 'x'] },
      { line: 5, cells: ['y', 'z'] },
    ]);
  });

  it.each(['a,b\nc,d', 'a,b\rc,d', '\uFEFFa,b\r\nc,d\r\n'])('reads %j', (text) => {
    expect(parseCsv(text).map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('keeps an empty last cell, and quotes within a cell', () => {
    expect(parseCsv('a,\n5"x,')).toEqual([
      { line: 1, cells: ['a', ''] },
      { line: 2, cells: ['5"x', ''] },
    ]);
  });

  it('gives back what was written', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom('=', '-', "'", '"', ',', '\n', '\r', '\t', '村', '＝') }),
    );
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 });
    const back = (rows: string[][]) => parseCsv(toCsv(rows)).map(({ cells }) => cells);
    fc.assert(
      fc.property(table, (rows) => {
        expect(back(rows)).toEqual(rows);
      }),
      { numRuns: 500 },
    );
  });
});
