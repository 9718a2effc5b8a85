/** An id that is not taken yet: `base`, else `base-2`, `base-3` … */
export function freeId(base: string, taken: object): string {
  if (!Object.hasOwn(taken, base)) return base;
  let n = 2;
  while (Object.hasOwn(taken, `${base}-${n}`)) n += 1;
  return `${base}-${n}`;
}
