import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { IntlMessageFormat } from 'intl-messageformat';
import { withIsolates } from '../src/isolates.js';

const say = (message: string, params: Record<string, string | number>): string =>
  String(
    new IntlMessageFormat(withIsolates(new IntlMessageFormat(message, 'ar').getAst()), 'ar-u-nu-latn').format(params),
  );

describe('isolates', () => {
  it('stand around a name and a number that are filled in', () => {
    assert.equal(say('a {name} b {n, number}', { name: 'x', n: 5 }), 'a \u2068x\u2069 b \u20685\u2069');
  });

  it('stand around the count in a plural and what is filled into an arm', () => {
    const message = '{n, plural, one {# y} other {# z}} {kind, select, named {by {name}} other {}}';
    assert.equal(say(message, { n: 7, kind: 'named', name: 'x' }), '\u20687\u2069 z by \u2068x\u2069');
  });

  it('are not put around the words themselves', () => assert.equal(say('only words', {}), 'only words'));
});
