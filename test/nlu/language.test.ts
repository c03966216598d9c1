import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { languageOf } from '../../src/nlu/language.js';

describe('languageOf', () => {
  const cases: [string, string][] = [
    ['I feel so tired today', 'en'],
    ['kms', 'en'],
    ["can't sleep", 'en'],
    ['我好累', 'zh'],
    ['今天的meeting好无聊', 'zh'],
    ['我要去死', 'zh'],
    ['唔想返工', 'zh'],
    ['私はとても疲れています', 'other'],
    ['나는 피곤해요', 'other'],
    ['Я очень устал', 'other'],
    ['je suis très fatigué', 'other'],
    ['estoy muy cansado de todo', 'other'],
    ['😀😀', 'other'],
    ['12345', 'other'],
    ['', 'other'],
  ];
  for (const [text, expected] of cases)
    it(`takes "${text}" for ${expected}`, () => assert.equal(languageOf(text), expected));
});
