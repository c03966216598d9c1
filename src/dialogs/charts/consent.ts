import { act, counted, freshContext, kit, knows, picked, say } from './kit.js';

/** Age, country, and the consents to chat and to emotion inference: one plain question each, every one refusable. */
export const consentChart = kit.createMachine({
  id: 'consent',
  context: freshContext,
  initial: 'idle',
  states: {
    idle: {
      on: {
        START: [
          { guard: picked('ageCue'), target: 'ageCue' },
          { guard: picked('minor'), target: 'minorNext' },
          { guard: picked('country'), target: 'countryOnly' },
          { guard: picked('change'), target: 'chat' },
          { guard: picked('emotion'), target: 'emotion' },
          { target: 'ageNext' },
        ],
      },
    },
    ageNext: { always: [{ guard: knows('age'), target: 'countryNext' }, { target: 'age' }] },
    age: {
      tags: ['asks:age'],
      entry: say('consent.age', 'age'),
      on: {
        YES: { target: 'countryNext', actions: act('recordAge', 'adult') },
        NO: { target: 'minorNext', actions: act('recordAge', 'minor') },
        DECLINED: { target: 'countryNext', actions: [act('recordAge', 'unsaid'), say('consent.age.unsaid')] },
        UNCLEAR: [
          {
            guard: counted(1),
            target: 'countryNext',
            actions: ['restart', act('recordAge', 'unsaid'), say('consent.age.unsaid')],
          },
          { actions: ['count', say('consent.age.again', 'age')] },
        ],
        RESUME: { target: 'age', reenter: true },
      },
    },
    ageCue: {
      tags: ['asks:age'],
      entry: [act('cueAsked'), say('consent.age.cue', 'age')],
      on: {
        YES: { target: 'released', actions: [act('recordAge', 'adult'), say('consent.age.adult')] },
        NO: { target: 'minorNext', actions: act('recordAge', 'minor') },
        DECLINED: { target: 'released', actions: [act('recordAge', 'unsaid'), say('consent.age.unsaid')] },
        UNCLEAR: { target: 'released', actions: [act('recordAge', 'unsaid'), say('consent.age.unsaid')] },
        RESUME: { target: 'ageCue', reenter: true },
      },
    },
    countryNext: { always: [{ guard: knows('country'), target: 'chatNext' }, { target: 'country' }] },
    country: {
      tags: ['asks:country'],
      entry: ['restart', say('consent.country', 'country')],
      on: {
        COUNTRY: { target: 'chatNext', actions: [act('recordCountry'), act('tellIfUnlisted')] },
        DECLINED: { target: 'chatNext', actions: [act('recordCountry', 'unsaid'), say('consent.country.unsaid')] },
        UNCLEAR: [
          {
            guard: counted(1),
            target: 'chatNext',
            actions: ['restart', act('recordCountry', 'unsaid'), say('consent.country.unlisted')],
          },
          { actions: ['count', say('consent.country.again', 'country')] },
        ],
        RESUME: { target: 'country', reenter: true },
      },
    },
    countryOnly: {
      tags: ['asks:country'],
      entry: say('consent.country', 'country'),
      on: {
        COUNTRY: { target: 'released', actions: [act('recordCountry'), act('countryNoted')] },
        DECLINED: { target: 'released', actions: say('consent.country.unsaid') },
        UNCLEAR: { target: 'released', actions: say('consent.country.unlisted') },
        RESUME: { target: 'countryOnly', reenter: true },
      },
    },
    chatNext: { always: [{ guard: knows('chat'), target: 'emotionNext' }, { target: 'chat' }] },
    chat: {
      tags: ['asks:yesno'],
      entry: say('consent.chat', 'yesNo'),
      on: {
        YES: { target: 'emotionNext', actions: act('grant', 'chat') },
        NO: { target: 'released', actions: [act('refuse', 'chat'), say('consent.chat.refused', 'refused')] },
        DECLINED: { target: 'released', actions: [act('refuse', 'chat'), say('consent.chat.refused', 'refused')] },
        UNCLEAR: { actions: say('consent.yesno', 'yesNo') },
        RESUME: { target: 'chat', reenter: true },
      },
    },
    emotionNext: { always: [{ guard: knows('emotion'), target: 'done' }, { target: 'emotion' }] },
    emotion: {
      tags: ['asks:yesno'],
      entry: say('consent.emotion', 'yesNo'),
      on: {
        YES: { target: 'done', actions: act('grant', 'emotion') },
        NO: { target: 'done', actions: [act('refuse', 'emotion'), say('consent.emotion.refused')] },
        DECLINED: { target: 'done', actions: [act('refuse', 'emotion'), say('consent.emotion.refused')] },
        UNCLEAR: { actions: say('consent.yesno', 'yesNo') },
        RESUME: { target: 'emotion', reenter: true },
      },
    },
    minorNext: { always: [{ guard: knows('country'), target: 'minor' }, { target: 'minorCountry' }] },
    minorCountry: {
      tags: ['asks:country'],
      entry: say('consent.country', 'country'),
      on: {
        COUNTRY: { target: 'minor', actions: act('recordCountry') },
        DECLINED: { target: 'minor', actions: act('recordCountry', 'unsaid') },
        UNCLEAR: { target: 'minor', actions: act('recordCountry', 'unsaid') },
        RESUME: { target: 'minorCountry', reenter: true },
      },
    },
    minor: { tags: ['finished'], entry: act('youthLines') },
    done: { tags: ['finished'], entry: say('consent.done', 'start') },
    released: { tags: ['finished'] },
  },
});
