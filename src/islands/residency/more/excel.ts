import writeExcelFile from 'write-excel-file/browser';

const WIDTHS = [12, 6, 10, 10, 12, 16, 24, 16, 10, 36];

/** Rows of text as cells of text: nothing in them becomes a formula or loses its leading zeros. */
export const excelCells = (rows: readonly (readonly string[])[]) =>
  rows.map((row, i) =>
    row.map((value) => ({ value, type: String, ...(i === 0 ? { fontWeight: 'bold' as const } : {}) })),
  );

/** A table as an Excel file with one sheet. */
export const excelBlob = (rows: readonly (readonly string[])[], sheet: string): Promise<Blob> =>
  writeExcelFile(excelCells(rows), { sheet, columns: WIDTHS.map((width) => ({ width })) }).toBlob();
