/** What each event of a chart means, in a few words. */
const events = {
  START: 'begins',
  RESUME: 'comes back',
  TEXT: 'any words',
  YES: 'yes',
  NO: 'no',
  DECLINED: 'rather not',
  UNCLEAR: 'unclear',
  NEXT: 'next',
  RATING: 'a number',
  COUNTRY: 'a place',
  L2: 'sign at L2',
  L3: 'sign at L3',
  L4: 'sign at L4',
  MORE: 'another sign',
  BETTER: 'says it is better',
  RETURN: 'next visit',
  SAVED: 'was kept',
  FAILED: 'was not kept',
};

const guards = {
  knows: ({ fact }) => fact,
  lacks: ({ fact }) => `not ${fact}`,
  picked: ({ value }) => value,
  chose: ({ value }) => value,
  counted: ({ atLeast }) => `after ${atLeast}`,
};

const list = (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]);

/** Every transition of a chart: `{from, to, event, guard, actions}`; `to` is null where the chart stays as it is. */
export function transitionsOf({ states = {}, on = {} }) {
  const everywhere = outgoing(anywhere, { on });
  return [...everywhere, ...Object.entries(states).flatMap(([name, state]) => outgoing(name, state))];
}

/** The name under which transitions from every state are shown. */
export const anywhere = 'anywhere';

function outgoing(from, { on = {}, always }) {
  const given = Object.entries(on).flatMap(([event, ways]) => list(ways).map((way) => ({ event, way })));
  const atOnce = list(always).map((way) => ({ event: null, way }));
  return [...given, ...atOnce].map(({ event, way }) => transition(from, event, way));
}

function transition(from, event, way) {
  const { target, guard, actions } = typeof way === 'string' ? { target: way } : way;
  const to = target === undefined ? null : String(target).replace(/^\./, '');
  return {
    from,
    to: to === from ? null : to,
    event: event === null ? 'at once' : (events[event] ?? event),
    guard: guard === undefined ? '' : guardWords(guard),
    actions: list(actions),
  };
}

function guardWords({ type, params = {} }) {
  return guards[type]?.(params) ?? [type, ...Object.values(params)].join(' ');
}
