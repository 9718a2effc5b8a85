/**
 * Kinds within 公务外出 and 请假, for rules that treat them apart and for the visitor's records. Permanent ids. Plain, so
 * that neither side pulls in the other's zod.
 */
export const DAY_KINDS = [
  'errand-trip',
  'errand-meeting',
  'errand-training',
  'leave-personal',
  'leave-sick',
  'leave-annual',
  'leave-family',
  'leave-other',
] as const;
