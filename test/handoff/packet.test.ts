import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { CaseMessage } from '../../src/handoff/cases.js';
import { limitToConsents } from '../../src/handoff/consents.js';
import { buildPacket, raisePacket } from '../../src/handoff/packet.js';
import { pseudonymOf } from '../../src/handoff/pseudonym.js';
import { newCase, raiseCase } from '../../src/handoff/request.js';
import type { Signal } from '../../src/nlu/reading.js';
import { agreedTo, requestOf } from './support.js';

const secret = 'these words are the person’s own';
const before: CaseMessage[] = Array.from({ length: 5 }, (_, index) => ({
  id: `m${index}`,
  at: '2026-11-23T08:00:00.000Z',
  from: index === 4 ? 'program' : 'person',
  text: `${secret} ${index}`,
}));
const passive: Signal = { source: 'lexicon:en.passive', kind: 'passive', level: 3 };
const means: Signal = { source: 'model:risk', kind: 'means', level: 4 };

describe('a packet', () => {
  it('holds none of the person’s words without consent below L4, nor does the case', () => {
    for (const level of [0, 1, 2, 3] as const) {
      const made = newCase(requestOf('p', { level, before }), 0);
      assert.ok(!JSON.stringify(made).includes(secret));
    }
  });

  it('quotes at most the last three texts with the summary or transcript consent, or at L4', () => {
    for (const changes of [
      { consents: agreedTo('summary') },
      { consents: agreedTo('transcript') },
      { level: 4 } as const,
    ]) {
      const { situation } = buildPacket(requestOf('p', { before, ...changes }));
      assert.deepEqual(
        situation.quotes,
        [1, 2, 3].map((index) => `${secret} ${index}`),
      );
    }
  });

  it('never quotes more than three, however often the case is raised', () => {
    const texts = fc.array(fc.string({ minLength: 1 }), { maxLength: 6 });
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 5 }), (requests) => {
        const asked = requests.map((given) =>
          requestOf('p', {
            level: 4,
            before: given.map((text, index) => ({ id: `${index}`, at: '', from: 'person', text })),
          }),
        );
        const packet = asked
          .slice(1)
          .reduce((known, next) => raisePacket(known, next, 4), buildPacket(asked[0] ?? requestOf('p')));
        assert.ok(packet.situation.quotes.length <= 3);
      }),
    );
  });

  it('says "not asked" for what was not asked, and keeps "declined" apart from it', () => {
    const { assessment } = buildPacket(requestOf('p', { answers: { plan: 'declined' } }));
    assert.deepEqual([assessment.plan, assessment.means, assessment.company], ['declined', 'not asked', 'not asked']);
  });

  it('names the person by a pseudonym that is always the same and is not the id', () => {
    const packet = buildPacket(requestOf('dl_person', { level: 4, before }));
    assert.equal(packet.situation.pseudonym, pseudonymOf('dl_person'));
    assert.notEqual(pseudonymOf('dl_person'), pseudonymOf('dl_persom'));
    assert.ok(!JSON.stringify(packet).includes('dl_person'));
  });

  it('loses no reason and no answer when the case is raised', () => {
    const first = newCase(requestOf('p', { level: 3, reasons: [passive], answers: { plan: 'no' } }), 0);
    const raised = raiseCase(
      first,
      requestOf('p', { id: 'b', level: 4, reasons: [means], answers: { means: 'yes' } }),
      1000,
    );
    assert.deepEqual(raised.packet.situation.reasons, [passive, means]);
    assert.deepEqual([raised.packet.assessment.plan, raised.packet.assessment.means], ['no', 'yes']);
    assert.equal(raised.level, 4);
    assert.equal(raised.levelAt, '1970-01-01T00:00:01.000Z');
  });
});

describe('a consent that is withdrawn', () => {
  const agreed = newCase(requestOf('p', { level: 3, before, consents: agreedTo('transcript', 'summary') }), 0);

  it('takes the person’s words out of the case', () => {
    assert.ok(JSON.stringify(agreed).includes(secret));
    assert.ok(!JSON.stringify(limitToConsents(agreed, {})).includes(secret));
  });

  it('leaves the quotes while the other consent stands, but not the earlier messages', () => {
    const limited = limitToConsents(agreed, agreedTo('summary'));
    assert.equal(limited.packet.situation.quotes.length, 3);
    assert.equal(limited.earlier, undefined);
  });

  it('also counts when the case is raised after it', () => {
    assert.ok(!JSON.stringify(raiseCase(agreed, requestOf('p', { level: 3 }), 0)).includes(secret));
  });
});
