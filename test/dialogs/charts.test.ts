import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AnyStateMachine } from 'xstate';
import { getAdjacencyMap } from 'xstate/graph';
import { charts } from '../../src/dialogs/charts/index.js';
import { factNames, type ChartEvent, type FactName } from '../../src/dialogs/charts/kit.js';
import { flowNames, type FlowName, type FlowState } from '../../src/dialogs/session.js';
import { crisisLineOf } from './support/cards.js';
import { keysOf, onboarded, policy, reading, started, step, content } from './support/talk.js';

const types: readonly ChartEvent['type'][] = [
  'START',
  'RESUME',
  'TEXT',
  'YES',
  'NO',
  'DECLINED',
  'UNCLEAR',
  'HEDGED',
  'ASKED_BACK',
  'NEXT',
  'RATING',
  'COUNTRY',
  'L2',
  'L3',
  'L4',
  'MORE',
  'BETTER',
  'RETURN',
  'WATCHED',
  'SAVED',
  'FAILED',
];
/** What a flow may be told at its start. */
const startValues: Readonly<Partial<Record<FlowName, readonly string[]>>> = {
  consent: ['', 'ageCue', 'minor', 'country', 'change', 'emotion'],
  checkIn: ['', 'questions', 'phq4', 'gad2', 'phq2', 'ownNumbers'],
  grounding: ['', 'why', 'more', 'breathing', 'coldWater'],
  reflection: ['', 'tool:kind', 'tool:thought', 'tool:step', 'tool:problem', 'tool:values'],
  crisis: ['', 'third_party'],
  safetyPlan: [
    '',
    'new',
    ...['look', 'alone', 'places', 'people', 'professionals', 'surroundings', 'saving'].map((at) => `draft:${at}`),
  ],
  handoff: ['', 'cancel', 'later', 'mine'],
  myData: ['', 'show', 'export', 'delete'],
};
/** What a text may choose where a flow waits for one. */
const textValues: Readonly<Partial<Record<FlowName, readonly string[]>>> = {
  grounding: ['', 'pace:lead', 'pace:own'],
  safetyPlan: ['', 'asks:draft', 'asks:how'],
  reflection: ['', 'kind', 'thought', 'step', 'problem', 'values'],
};
/** A number for a 0–10; in a check-in also one that answers a question of four. */
const ratingsOf = (flow: FlowName): readonly number[] => (flow === 'checkIn' ? [4, 1] : [4]);
/** Every combination of the facts a chart's guards ask about. */
function factSetsOf(flow: FlowName): Record<FactName, boolean>[] {
  const config = JSON.stringify(charts[flow].chart.config);
  const asked = factNames.filter((name) => config.includes(`"fact":"${name}"`));
  return asked.reduce((sets, name) => sets.flatMap((facts) => [facts, { ...facts, [name]: true }]), [allFacts(false)]);
}

function allFacts(value: boolean): Record<FactName, boolean> {
  return Object.fromEntries(factNames.map((name) => [name, value])) as Record<FactName, boolean>;
}

function valuesOf(flow: FlowName, type: ChartEvent['type']): readonly string[] {
  if (type === 'TEXT' || (type === 'UNCLEAR' && flow === 'safetyPlan')) return textValues[flow] ?? [''];
  return type === 'START' || type === 'L3' ? (startValues[flow] ?? ['']) : [''];
}

const eventsOf = (flow: FlowName): ChartEvent[] =>
  factSetsOf(flow).flatMap((facts) =>
    types
      .filter((type) => charts[flow].chart.events.some((known) => known === type))
      .flatMap((type) =>
        valuesOf(flow, type).flatMap((value) =>
          (type === 'RATING' ? ratingsOf(flow) : [null]).map((rating) => ({ type, value, rating, facts })),
        ),
      ),
  );

/** Every state of a flow that the graph of its chart reaches, as it would be stored. */
function statesOf(flow: FlowName): FlowState[] {
  const { version } = charts[flow];
  const chart: AnyStateMachine = charts[flow].chart;
  const map = getAdjacencyMap(chart, { events: eventsOf(flow), limit: 1_000_000 });
  return Object.values(map).map(({ state }) => ({
    flow,
    chartVersion: version,
    value: state.value,
    context: { ...state.context },
  }));
}

describe('the charts', () => {
  const states = flowNames.flatMap(statesOf);

  it('have few enough states for each to be tried', () => assert.ok(states.length < 800, `${states.length}`));

  it('have a state for everything they are written for', () => {
    for (const flow of flowNames) {
      const reached = new Set(states.filter((state) => state.flow === flow).map(({ value }) => value));
      const transient = [
        'ageNext',
        'countryNext',
        'chatNext',
        'emotionNext',
        'minorNext',
        'cancelling',
        'mine',
        'mayAsk',
        'answered',
      ];
      for (const name of Object.keys(charts[flow].chart.states)) {
        if (!transient.includes(name)) assert.ok(reached.has(name), `${flow}.${name} is never reached`);
      }
    }
  });

  it('take every transition they are written with', () => {
    for (const flow of flowNames) {
      const chart: AnyStateMachine = charts[flow].chart;
      const events = eventsOf(flow);
      const taken = new Set(
        states
          .filter((state) => state.flow === flow)
          .flatMap(({ value, context }) => {
            const snapshot = chart.resolveState({ value: String(value), context });
            return events.flatMap((event) => chart.getTransitionData(snapshot, event) ?? []);
          }),
      );
      for (const node of Object.values(chart.states)) {
        for (const [type, transitions] of node.transitions) {
          transitions.forEach((transition, position) =>
            assert.ok(taken.has(transition), `${flow}.${node.key} on ${type}, row ${position} is never taken`),
          );
        }
      }
    }
  });

  for (const locale of ['en', 'zh-Hans'] as const) {
    it(`from every state a sign at L4 gives the L4 reply in that turn (${locale})`, () => {
      for (const active of states) {
        for (const country of ['GB', 'CN', null]) {
          const session = { ...onboarded({ locale, country }), active };
          const {
            session: after,
            replies,
            effects,
          } = step(session, { kind: 'message', text: 'x' }, reading(4, ['active']), policy, started, 1);
          const where = `${active.flow}.${String(active.value)}`;
          assert.equal(after.level, 4, where);
          assert.equal(after.active?.flow, 'crisis', where);
          assert.equal(after.suspended, undefined, where);
          assert.ok(replies[0]?.key.startsWith('crisis.l4.') && replies[0].urgent, where);
          assert.ok(replies.some(crisisLineOf), where);
          assert.ok(
            effects.some(({ type }) => type === 'case.request'),
            where,
          );
        }
      }
    });
  }

  it('from every state, at every level, a human, stop and the menu are one word away', () => {
    for (const active of states) {
      for (const level of [0, 2, 3, 4] as const) {
        const session = { ...onboarded(), active, level, disclosed: level };
        const where = `${active.flow}.${String(active.value)} at L${level}`;
        const to = (text: string) => keysOf(step(session, { kind: 'message', text }, reading(0), policy, started, 1));
        assert.ok(
          to('human').some((key) => key.startsWith('handoff.')),
          where,
        );
        assert.ok(
          to('stop').some((key) => key.startsWith('stop.')) && to('停').some((key) => key.startsWith('stop.')),
          where,
        );
        assert.ok(to('menu').includes('menu'), where);
      }
    }
  });

  it('from every state no message and no choice is met with silence, and every key has words', () => {
    const texts = [
      'yes',
      'no',
      '5',
      'next',
      'something else',
      '我很好',
      'UK',
      'skip',
      "I'm safe now",
      '没打通',
      'my plan',
      'delete my data',
      'are you human?',
      '12345',
    ];
    for (const active of states) {
      for (const level of [0, 1, 2, 3, 4] as const) {
        const session = { ...onboarded(), active, level, disclosed: level };
        for (const text of texts) {
          const { replies, session: after } = step(session, { kind: 'message', text }, reading(0), policy, started, 1);
          assert.ok(replies.length > 0, `${active.flow}.${String(active.value)} at L${level}: ${text}`);
          for (const reply of replies) assert.ok(content.wording.say(after.locale, reply.key, reply.params).length > 0);
        }
      }
    }
  });

  it('from every state after a disclosure nothing says goodbye, lowers the level unasked, or leads nowhere', () => {
    const goodbye = /\b(goodbye|bye|farewell|take care)\b|再见|拜拜|到此为止/i;
    for (const active of states) {
      for (const level of [3, 4] as const) {
        for (const locale of ['en', 'zh-Hans'] as const) {
          for (const text of ['bye', '再见', 'stop']) {
            const session = { ...onboarded({ locale }), active, level, disclosed: level };
            const where = `${active.flow}.${String(active.value)} at L${level}: ${text}`;
            const told = step(session, { kind: 'message', text }, reading(0), policy, started, 1);
            assert.ok(told.session.level >= 2, where);
            // A plan gives the person's own words back.
            for (const { key, params } of told.replies.filter(({ key }) => !key.startsWith('plan.')))
              assert.doesNotMatch(content.wording.say(locale, key, params), goodbye, where);
            const next = step(told.session, { kind: 'message', text: 'x' }, reading(4, ['active']), policy, started, 1);
            assert.ok(next.replies[0]?.urgent && next.replies[0].lines, where);
            assert.ok(
              step(told.session, { kind: 'message', text: 'hm' }, reading(0), policy, started, 1).replies.length > 0,
            );
          }
        }
      }
    }
  });

  it('start anew, with the level kept, when a stored state no longer fits', () => {
    const broken: readonly FlowState[] = [
      { flow: 'crisis', chartVersion: 99, value: 'plan', context: {} },
      { flow: 'crisis', chartVersion: 2, value: 'gone', context: { n: 0, pick: '', rating: null } },
      { flow: 'grounding', chartVersion: 2, value: { a: 'b' }, context: null },
      { flow: 'grounding', chartVersion: 1, value: 'breath2', context: { n: 0, pick: 'breathing', rating: null } },
      { flow: 'checkIn', chartVersion: 2, value: 'note', context: { n: 77, pick: 3, rating: 'x' } },
    ];
    for (const active of broken) {
      const session = { ...onboarded(), active, level: 3 as const, disclosed: 3 as const };
      const { session: after, replies } = step(
        session,
        { kind: 'message', text: 'hello' },
        reading(0),
        policy,
        started,
        1,
      );
      assert.equal(after.level, 3);
      assert.ok(replies.length > 0);
    }
  });
});
