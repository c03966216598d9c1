import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { day, minute } from '../../src/clock.js';
import type { Case, CaseMessage } from '../../src/handoff/cases.js';
import { newCase } from '../../src/handoff/request.js';
import { draftSummary } from '../../src/handoff/summary.js';
import { Wording } from '../../src/wording.js';
import { isHaven } from './refuses.js';
import { agreedTo, ann, bo, openOffice, requestOf, settled, sue } from './support.js';

const wording = Wording.load(fileURLToPath(new URL('../../content/console', import.meta.url)));
const say = (locale: string) => (key: string, params?: Readonly<Record<string, string | number>>) =>
  wording.say(locale, key, params);

const closing = { intent: 'none now', plan: 'not asked', means: 'not asked', company: 'a friend', next: 'rests' };
const closedCase = (messages: CaseMessage[], changes: Partial<Case> = {}, consents = agreedTo('summary')): Case => ({
  ...newCase(requestOf('p', { level: 3, consents }), 0),
  state: 'closed',
  messages,
  closing,
  ...changes,
});
const message = (id: string, text: string, from: CaseMessage['from'] = 'person'): CaseMessage => ({
  id,
  at: '',
  from,
  text,
});

describe('the draft of a summary', () => {
  it('cites only messages that are there, and never calls a conclusion stated', () => {
    const messages = fc.uniqueArray(
      fc.record({
        id: fc.string({ minLength: 1 }),
        text: fc.string(),
        at: fc.constant(''),
        from: fc.constantFrom('person', 'program', 'counselor'),
      }),
      { selector: (one) => one.id },
    );
    fc.assert(
      fc.property(messages, fc.constantFrom('en', 'zh-Hans'), (given, locale) => {
        const known = new Map(given.map((one) => [one.id, one]));
        for (const line of draftSummary(closedCase(given), say(locale)).lines) {
          for (const id of line.messages) assert.ok(known.has(id));
          if (line.basis === 'stated') assert.ok(line.messages.every((id) => known.get(id)?.from === 'person'));
        }
      }),
    );
  });

  it('has the three sections in order and is a draft', () => {
    const { lines, state } = draftSummary(closedCase([message('m', 'hello')]), say('en'));
    assert.deepEqual([...new Set(lines.map((line) => line.section))], ['data', 'assessment', 'plan']);
    assert.equal(state, 'draft');
  });

  it('quotes the person as they wrote it, braces and all, and links the line to the message', () => {
    const { lines } = draftSummary(closedCase([message('m', 'so {tired} <b>')]), say('en'));
    const stated = lines.filter((line) => line.basis === 'stated');
    assert.equal(stated.length, 1);
    assert.ok(stated[0]?.text.includes('so {tired} <b>'));
    assert.deepEqual(stated[0]?.messages, ['m']);
  });

  it('quotes nothing without consent below L4', () => {
    const { lines } = draftSummary(closedCase([message('m', 'private words')], {}, {}), say('en'));
    assert.ok(!JSON.stringify(lines).includes('private words'));
    assert.ok(lines.some((line) => line.messages.includes('m')));
  });

  it('says for each question that was not asked that it was not', () => {
    const { lines } = draftSummary(closedCase([]), say('en'));
    assert.equal(lines.filter((line) => line.text.endsWith('not asked.')).length, 2);
  });

  it('quotes no more than eight of many messages: the first and the last', () => {
    const many = Array.from({ length: 40 }, (_, index) => message(`m${index}`, `text ${index}`));
    const cited = draftSummary(closedCase(many), say('en'))
      .lines.filter((line) => line.basis === 'stated')
      .flatMap((line) => line.messages);
    assert.deepEqual(cited, ['m0', 'm1', 'm2', 'm35', 'm36', 'm37', 'm38', 'm39']);
  });
});

describe('GIVEN a closed case with a draft', () => {
  const withDraft = async () => {
    const office = openOffice();
    const { case: one } = await office.desk.request(requestOf('p', { consents: agreedTo('summary') }));
    await office.desk.claimNext(ann);
    await office.desk.post(one.id, { id: 'm1', text: 'thank you' });
    await office.desk.handBack(ann, one.id, {});
    return { ...office, id: one.id };
  };
  const line = { section: 'data', text: 'They thanked.', basis: 'stated', messages: ['m1'] } as const;

  it('WHEN its counselor edits and signs it THEN the lines are theirs, their name is on it, and the audit has both', async () => {
    const { desk, id, audit } = await withDraft();
    await desk.editSummary(ann, id, [{ ...line, messages: [...line.messages] }]);
    const { summary } = await desk.sign(ann, id);
    assert.deepEqual(summary?.lines, [line]);
    assert.deepEqual([summary?.state, summary?.signedBy], ['signed', 'Ann']);
    assert.deepEqual(audit.actions().slice(-2), ['ann summary.edited', 'ann summary.signed']);
  });

  it('WHEN it is signed THEN nobody can edit or sign it any more', async () => {
    const { desk, id } = await withDraft();
    await desk.sign(ann, id);
    await assert.rejects(desk.editSummary(ann, id, []), isHaven('summary_signed'));
    await assert.rejects(desk.sign(sue, id), isHaven('summary_signed'));
  });

  it('WHEN a line cites a message that is not there THEN it is refused and the draft stays', async () => {
    const { desk, id, cases } = await withDraft();
    const earlier = await cases.get(id);
    await assert.rejects(desk.editSummary(ann, id, [{ ...line, messages: ['m2'] }]), isHaven('bad_request'));
    assert.deepEqual((await cases.get(id))?.summary, earlier?.summary);
  });

  it('WHEN another counselor edits it THEN they are refused; a supervisor is not', async () => {
    const { desk, id } = await withDraft();
    await assert.rejects(desk.editSummary(bo, id, [{ ...line, messages: ['m1'] }]), isHaven('forbidden'));
    assert.equal((await desk.sign(sue, id)).summary?.signedBy, 'Sue');
  });

  it('WHEN the person corrects it THEN their words stand beside it once, also when it is signed', async () => {
    const { desk, id } = await withDraft();
    await desk.sign(ann, id);
    await desk.correctSummary('p', id, { id: 'c1', text: 'I did not thank anybody.' });
    const { summary } = await desk.correctSummary('p', id, { id: 'c1', text: 'I did not thank anybody.' });
    assert.deepEqual(
      summary?.corrections?.map((one) => one.text),
      ['I did not thank anybody.'],
    );
    await assert.rejects(desk.correctSummary('somebody else', id, { id: 'c2', text: 'x' }), isHaven('summary_unknown'));
  });

  it('WHEN nobody signs it for a week THEN the draft is gone, and a signed one stays', async () => {
    const { desk, id, cases, clock, audit } = await withDraft();
    const { case: other } = await desk.request(requestOf('q'));
    await desk.claimNext(ann);
    await desk.handBack(ann, other.id, {});
    await desk.sign(ann, other.id);
    await desk.resume();
    await clock.advance(7 * day + 61 * minute);
    await settled();
    assert.equal((await cases.get(id))?.summary, undefined);
    assert.equal((await cases.get(other.id))?.summary?.state, 'signed');
    assert.ok(audit.actions().includes('program summary.expired'));
  });

  it('WHEN the case is older than it may be kept THEN nothing that anybody wrote is left', async () => {
    const { desk, id, cases, clock } = await withDraft();
    await desk.sign(ann, id);
    await desk.resume();
    await clock.advance(30 * day + 61 * minute);
    const left = await cases.get(id);
    assert.deepEqual([left?.messages, left?.summary, left?.closing], [[], undefined, undefined]);
    assert.equal(left?.state, 'closed');
  });
});
