/** Something the person can mend: shown as its message (Chinese) alone, without a stack, with exit code 1. */
export class ImportProblem extends Error {
  override name = 'ImportProblem';
}
