import type { Act } from './act.js';
import {
  countryNoted,
  cueAsked,
  grant,
  recordAge,
  recordCountry,
  refuse,
  tellIfUnlisted,
  youthLines,
  minorText,
} from './consent.js';
import { besideYes, first, offerOnward, offerPerson, stillHere } from './crisis.js';
import { alone, clearTimers, companyAgain, quiet, silenceTimers, stay, tryNext, withSomebody } from './staying.js';
import { ask } from './ask.js';
import { correctSummary, eraseData, exportData, showData, showSummary } from './data.js';
import { askHealth, offerExercises, paceOff, paceTimer, sayPace, sayStep, whyFirst } from './exercise.js';
import { askItem, tellNumbers, tellOverTime } from './questions.js';
import { appendCheckIn, compareRatings, keepTried, suggestRating } from './ratings.js';
import { cancelCase, noHumans, offeredLater, requestCase } from './handoff.js';
import { linesIfCrisis, linesNow, whereIfUnknown } from './lines.js';
import { answerPractical, evade } from './practical.js';
import { dropPlan, keepPlan, notePlan, showPlan } from './plan.js';
import { reflect, reflectSimple } from './reflect.js';
import { offerTool, passTool } from './tool.js';

/** Every deed a chart may name. */
export const acts = {
  recordAge,
  cueAsked,
  recordCountry,
  tellIfUnlisted,
  countryNoted,
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
  answerPractical,
  evade,
  stay,
  companyAgain,
  quiet,
  tryNext,
  withSomebody,
  alone,
  silenceTimers,
  clearTimers,
  linesNow,
  linesIfCrisis,
  whereIfUnknown,
  requestCase,
  offeredLater,
  cancelCase,
  noHumans,
  appendCheckIn,
  compareRatings,
  suggestRating,
  keepTried,
  offerExercises,
  whyFirst,
  askHealth,
  sayStep,
  sayPace,
  paceTimer,
  paceOff,
  askItem,
  tellNumbers,
  tellOverTime,
  reflect,
  reflectSimple,
  offerTool,
  passTool,
  showData,
  showSummary,
  correctSummary,
  exportData,
  eraseData,
  notePlan,
  showPlan,
  keepPlan,
  dropPlan,
} as const satisfies Record<string, Act>;

export type DoName = keyof typeof acts;
