import type { FlowName } from '../session.js';
import { checkInChart } from './checkIn.js';
import { consentChart } from './consent.js';
import { crisisChart } from './crisis.js';
import { groundingChart } from './grounding.js';
import { handoffChart } from './handoff.js';
import { myDataChart } from './myData.js';
import { reflectionChart } from './reflection.js';
import { safetyPlanChart } from './safetyPlan.js';

/** Every flow's chart and its version: raise the version when states are renamed or removed. */
export const charts = {
  consent: { chart: consentChart, version: 1 },
  checkIn: { chart: checkInChart, version: 2 },
  grounding: { chart: groundingChart, version: 2 },
  reflection: { chart: reflectionChart, version: 2 },
  crisis: { chart: crisisChart, version: 2 },
  safetyPlan: { chart: safetyPlanChart, version: 1 },
  handoff: { chart: handoffChart, version: 1 },
  myData: { chart: myDataChart, version: 1 },
} as const satisfies Record<FlowName, { chart: unknown; version: number }>;
