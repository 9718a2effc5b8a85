import { assessmentRecords } from '../schemas/assessment-data.ts';
import { residencyRecords } from '../schemas/residency-data.ts';
import type { Registry } from './store.ts';

/** Every tool that keeps records. A tool's schema says how its records are read; nothing else about it is known here. */
export const REGISTRY: Registry = {
  residency: residencyRecords,
  assessment: assessmentRecords,
};
