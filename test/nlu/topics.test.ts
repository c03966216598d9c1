import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { loadTopics, topicContent } from '../../src/nlu/topics.js';
import { topics } from '../../src/nlu/reading.js';

const find = loadTopics();

for (const language of ['en', 'zh']) {
  const entries: Record<string, { yes: string[]; no: string[] }> = JSON.parse(
    readFileSync(new URL(`${language}.json`, topicContent), 'utf8'),
  );
  describe(`topics ${language}`, () => {
    it('has patterns for every topic', () => assert.deepEqual(Object.keys(entries), [...topics]));
    for (const topic of topics) {
      for (const text of entries[topic]?.yes ?? [])
        it(`${topic} in "${text}"`, () => assert.ok(find(text).includes(topic)));
      for (const text of entries[topic]?.no ?? [])
        it(`no ${topic} in "${text}"`, () => assert.ok(!find(text).includes(topic)));
    }
  });
}

describe('loadTopics', () => {
  it('reads Traditional characters too', () => assert.ok(find('老闆又罵我了，加班到半夜').includes('work')));
  it('refuses a folder without the files', () =>
    assert.throws(() => loadTopics(new URL('file:///nowhere/')), { code: 'content_invalid' }));
});
