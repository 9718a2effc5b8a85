import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import { printSheet } from './print.ts';
import { MORE } from './words.ts';

/** Printing a sheet, and what is said where this browser can't. */
export function usePrint() {
  const [isImpossible, setImpossible] = useState(false);
  const print = (sheet: ComponentChild) => setImpossible(!printSheet(sheet));
  const problem = isImpossible ? (
    <p class="error" role="alert">
      {MORE.cannotPrint}
    </p>
  ) : null;
  return { print, problem };
}
