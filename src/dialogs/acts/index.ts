import type { Act } from './act.js';
import { cueAsked, grant, recordAge, recordCountry, refuse, youthLines, minorText } from './consent.js';
import { besideYes, first, offerOnward, offerPerson, stillHere } from './crisis.js';
import { alone, clearTimers, silenceTimers, stay, tryNext, withSomebody } from './staying.js';
import { ask } from './ask.js';
import { eraseData, exportData, showData } from './data.js';
import { appendCheckIn, compareRatings } from './ratings.js';
import { cancelCase, noHumans, requestCase } from './handoff.js';
import { linesIfCrisis, linesNow, whereIfUnknown } from './lines.js';
import { dropPlan, keepPlan, notePlan, showPlan } from './plan.js';
import { reflect, reflectSimple } from './reflect.js';

/** Every deed a chart may name. */
export const acts = {
  recordAge,
  cueAsked,
  recordCountry,
  grant,
  refuse,
  youthLines,
  minorText,
  first,
  ask,
  offerPerson,
  offerOnward,
  stillHere,
  besideYes,
  stay,
  tryNext,
  withSomebody,
  alone,
  silenceTimers,
  clearTimers,
  linesNow,
  linesIfCrisis,
  whereIfUnknown,
  requestCase,
  cancelCase,
  noHumans,
  appendCheckIn,
  compareRatings,
  reflect,
  reflectSimple,
  showData,
  exportData,
  eraseData,
  notePlan,
  showPlan,
  keepPlan,
  dropPlan,
} as const satisfies Record<string, Act>;

export type DoName = keyof typeof acts;
