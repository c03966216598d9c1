import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HavenError } from '../../src/errors.js';
import { address, bench, through, TroubledSessions } from './support/turnsBench.js';

const seconds = 1000;

describe('one turn', () => {
  it('answers a message after the commit', async () => {
    const { clock, turns, turn, channel, sessions } = bench();
    await through(clock, turns.receive(turn('a', 'hi')));
    assert.deepEqual(channel.keys(), ['answer.hi']);
    assert.deepEqual(sessions.commits, ['a']);
    assert.deepEqual(sessions.settled, ['a:0']);
  });

  it('happens once for an activity that is delivered twice', async () => {
    const { clock, turns, turn, channel, sessions } = bench();
    await through(clock, Promise.all([turns.receive(turn('a', 'hi')), turns.receive(turn('a', 'hi'))]));
    assert.deepEqual(channel.keys(), ['answer.hi']);
    assert.deepEqual(sessions.commits, ['a']);
  });

  it('waits for the one before of the same person, and for nobody else', async () => {
    const { clock, turns, turn, channel, reader } = bench();
    let open = (): void => undefined;
    reader.beforeModel = () => new Promise((resolve) => (open = resolve));
    const first = turns.receive(turn('a', 'one'));
    const second = turns.receive(turn('b', 'two'));
    await clock.advance(50);
    reader.beforeModel = async () => undefined;
    await through(clock, turns.receive(turn('c', 'other', 'p2')));
    assert.deepEqual(channel.keys(), ['answer.other']);
    open();
    await through(clock, Promise.all([first, second]));
    assert.deepEqual(channel.keys(), ['answer.other', 'answer.one', 'answer.two']);
  });

  it('is decided anew when another process wrote in between', async () => {
    const { clock, turns, turn, channel, sessions } = bench();
    sessions.conflicts = 2;
    await through(clock, turns.receive(turn('a', 'hi')));
    assert.deepEqual(channel.keys(), ['answer.hi']);
  });

  it('gives up on a conflict that never ends, with an error', async () => {
    const { clock, turns, turn, sessions } = bench();
    sessions.conflicts = 99;
    await assert.rejects(through(clock, turns.receive(turn('a', 'hi'))), { code: 'version_conflict' });
  });

  it('reads with the floor alone when the model takes too long', async () => {
    const { clock, turns, turn, channel, reader } = bench();
    reader.beforeModel = () => new Promise(() => undefined);
    await through(clock, turns.receive(turn('a', 'model l4')));
    assert.deepEqual(channel.keys(), ['answer.model l4']);
  });

  it('reads with the floor alone when the model fails', async () => {
    const { clock, turns, turn, channel, reader } = bench();
    reader.beforeModel = () => Promise.reject(new HavenError('busy'));
    await through(clock, turns.receive(turn('a', 'l3 x')));
    assert.deepEqual(channel.keys(), ['lines.3', 'answer.l3 x']);
  });
});

describe('the window of last texts', () => {
  it('stays empty without the chat consent', async () => {
    const { clock, turns, turn, reader } = bench();
    await through(clock, turns.receive(turn('a', 'one')));
    await through(clock, turns.receive(turn('b', 'two')));
    assert.deepEqual(reader.windows, [[], []]);
  });

  it('holds five texts of thirty minutes with it', async () => {
    const { clock, turns, turn, reader } = bench();
    for (const text of ['consent', '1', '2', '3', '4', '5', '6'])
      await through(clock, turns.receive(turn(`t${text}`, text)));
    assert.deepEqual(reader.windows.at(-1), ['1', '2', '3', '4', '5']);
    await clock.advance(31 * 60 * seconds);
    await through(clock, turns.receive(turn('late', 'late')));
    assert.deepEqual(reader.windows.at(-1), []);
  });
});

describe('at L3 and L4', () => {
  it('the lines go out before anything is committed, and once', async () => {
    const { clock, turns, turn, channel, sessions } = bench();
    await through(clock, turns.receive(turn('a', 'l4 now')));
    assert.deepEqual(
      channel.shown.map(({ id, key }) => [id, key]),
      [
        ['a:u0', 'lines.4'],
        ['a:0', 'answer.l4 now'],
      ],
    );
    assert.deepEqual(sessions.commits, ['a']);
  });

  it('the lines do not wait for a turn that is under way', async () => {
    const { clock, turns, turn, channel, reader } = bench();
    reader.beforeModel = () => new Promise(() => undefined);
    const first = turns.receive(turn('a', 'slow'));
    const second = turns.receive(turn('b', 'l4 now'));
    await clock.advance(400);
    assert.deepEqual(channel.keys(), ['lines.4']);
    await through(clock, Promise.all([first, second]));
    assert.deepEqual(channel.keys(), ['lines.4', 'answer.slow', 'answer.l4 now']);
  });

  it('the lines do not wait for a slow store', async () => {
    const { clock, turns, turn, channel, sessions } = bench();
    let open = (): void => undefined;
    sessions.gate = new Promise((resolve) => (open = resolve));
    const started = clock.now();
    const received = turns.receive(turn('a', 'l4 now'));
    await clock.advance(seconds);
    assert.deepEqual(channel.keys(), ['lines.4']);
    assert.ok((channel.shown[0]?.at ?? Infinity) - started < 2 * seconds);
    open();
    await through(clock, received);
    assert.deepEqual(channel.keys(), ['lines.4', 'answer.l4 now']);
  });

  it('what only the model sees is answered within two seconds of a dead store', async () => {
    const { clock, turns, turn, channel, sessions, reader } = bench();
    sessions.gate = new Promise(() => undefined);
    reader.beforeModel = () => new Promise((resolve) => clock.after(1200, resolve));
    const started = clock.now();
    const received = turns.receive(turn('a', 'model l4'));
    await clock.advance(2 * seconds);
    assert.deepEqual(channel.keys(), ['lines.4']);
    assert.ok((channel.shown[0]?.at ?? Infinity) - started < 2 * seconds);
    await through(clock, received);
  });

  it('what the model finds graver than the floor is said as well', async () => {
    const { clock, turns, turn, channel, reader } = bench();
    const read = reader.read.bind(reader);
    reader.read = async (text, previous) => ({ ...(await read(text, previous)), level: 4 });
    await through(clock, turns.receive(turn('a', 'l3 x')));
    assert.deepEqual(channel.keys(), ['lines.3', 'lines.4', 'answer.l3 x']);
  });

  it('a dead store keeps nobody from an answer, and the conversation goes on from memory', async () => {
    const { clock, turns, turn, channel, sessions } = bench();
    sessions.dead = true;
    await through(clock, turns.receive(turn('a', 'l4 now')));
    assert.deepEqual(channel.keys(), ['lines.4', 'answer.l4 now', 'bot.storeDownCrisis']);
    await through(clock, turns.receive(turn('b', 'still here')));
    assert.deepEqual(channel.keys().slice(3), ['answer.still here']);
  });

  it('a disclosure made while the store was down counts when it is back', async () => {
    const { clock, turns, turn, sessions } = bench();
    await through(clock, turns.receive(turn('before', 'hi')));
    sessions.dead = true;
    await through(clock, turns.receive(turn('a', 'l4 now')));
    sessions.dead = false;
    await through(clock, turns.receive(turn('b', 'and now')));
    const state = await sessions.load('p1');
    assert.equal(state?.session.level, 4);
    assert.ok(state?.turns.includes('b'));
  });

  it('a commit that is late but succeeds shows nothing twice', async () => {
    const { clock, turns, turn, channel, sessions } = bench();
    await through(clock, turns.receive(turn('before', 'hi')));
    let open = (): void => undefined;
    const commit = sessions.commit.bind(sessions);
    sessions.commit = async (...args) => {
      await new Promise<void>((resolve) => (open = resolve));
      return commit(...args);
    };
    await through(clock, turns.receive(turn('a', 'l4 now do case')));
    sessions.commit = commit;
    open();
    await clock.advance(60 * seconds);
    const shown = channel.keys();
    assert.equal(new Set(shown).size, shown.length);
    assert.ok(shown.includes('outcome.case.request.true'));
  });
});

describe('below L3 with a dead store', () => {
  it('the person is told plainly that the turn was not kept', async () => {
    const { clock, turns, turn, channel, sessions } = bench();
    sessions.dead = true;
    await through(clock, turns.receive(turn('a', 'hi')));
    assert.deepEqual(channel.keys(), ['bot.storeDown']);
  });

  it('the turn fails when not even that can be said', async () => {
    const { clock, turns, turn, channel, sessions } = bench();
    sessions.dead = true;
    channel.cut = true;
    await assert.rejects(through(clock, turns.receive(turn('a', 'hi'))), { code: 'bot_error' });
  });

  it('the same activity sent again counts once the store is back', async () => {
    const { clock, turns, turn, channel, sessions } = bench();
    sessions.dead = true;
    await through(clock, turns.receive(turn('a', 'hi')));
    sessions.dead = false;
    await through(clock, turns.receive(turn('a', 'hi')));
    assert.deepEqual(channel.keys(), ['bot.storeDown', 'answer.hi']);
  });
});

describe('effects', () => {
  it('are run after the commit and their outcome gives the second reply', async () => {
    const { clock, turns, turn, channel, sessions } = bench();
    await through(clock, turns.receive(turn('a', 'do mood')));
    assert.deepEqual(channel.keys(), ['answer.do mood', 'outcome.mood.append.true']);
    assert.deepEqual(sessions.commits, ['a', 'a:0:o']);
  });

  it('that fail are reported as failed', async () => {
    const { clock, turns, turn, channel } = bench({
      runEffect: () => Promise.reject(new HavenError('store_unavailable')),
    });
    await through(clock, turns.receive(turn('a', 'do mood')));
    assert.deepEqual(channel.keys(), ['answer.do mood', 'outcome.mood.append.false']);
  });

  it('that hang hold up an urgent turn for one second', async () => {
    const { clock, turns, turn, channel } = bench({ runEffect: () => new Promise(() => undefined) });
    const started = clock.now();
    await through(clock, turns.receive(turn('a', 'l4 do case')));
    assert.deepEqual(channel.keys(), ['lines.4', 'answer.l4 do case', 'outcome.case.request.false']);
    assert.ok((channel.shown[2]?.at ?? Infinity) - started <= 1.1 * seconds);
  });

  it('that make a case after their time was up are told then', async () => {
    let finish = (): void => undefined;
    const runEffect = (): Promise<Record<string, never>> => new Promise((resolve) => (finish = () => resolve({})));
    const { clock, turns, turn, channel } = bench({ runEffect });
    await through(clock, turns.receive(turn('a', 'l4 do case')));
    finish();
    await clock.advance(100);
    assert.deepEqual(channel.keys().slice(2), ['outcome.case.request.false', 'outcome.case.request.true']);
  });

  it('without a report are tried again when their failure may pass', async () => {
    let fail = true;
    const runEffect = async (): Promise<Record<string, never>> => {
      if (fail) throw new HavenError('store_unavailable');
      return {};
    };
    const { clock, turns, turn, ran, sessions } = bench({ runEffect });
    await through(clock, turns.receive(turn('a', 'do post')));
    fail = false;
    await clock.advance(6 * seconds);
    assert.deepEqual(ran, ['case.post', 'case.post']);
    assert.ok(sessions.settled.includes('a:0'));
  });

  it('without a report are given up when they can never succeed', async () => {
    const { clock, turns, turn, ran } = bench({ runEffect: () => Promise.reject(new HavenError('case_closed')) });
    await through(clock, turns.receive(turn('a', 'do post')));
    await clock.advance(60 * seconds);
    assert.deepEqual(ran, ['case.post']);
  });
});

describe('erasing', () => {
  it('says its last words without a record, and the next message is from somebody new', async () => {
    const sessions = new TroubledSessions(bench().sessions);
    const { clock, turns, turn, channel } = bench({
      sessions,
      runEffect: async (_effect, { person }) => {
        await sessions.erase(person);
        return {};
      },
    });
    await through(clock, turns.receive(turn('a', 'l4 before')));
    await through(clock, turns.receive(turn('b', 'do erase')));
    assert.deepEqual(channel.unrecorded, ['outcome.data.erase.true']);
    assert.equal(await sessions.load('p1'), null);
    await clock.advance(10 * 60 * seconds);
    assert.equal(await sessions.load('p1'), null);
    await through(clock, turns.receive(turn('c', 'hi')));
    const state = await sessions.load('p1');
    assert.equal(state?.session.turns, 1);
    assert.equal(state?.session.level, 0);
  });
});

describe('timers', () => {
  it('become turns when they are due', async () => {
    const { clock, turns, turn, channel } = bench();
    await through(clock, turns.receive(turn('a', 'do timer')));
    await clock.advance(119 * seconds);
    assert.deepEqual(channel.keys(), ['answer.do timer']);
    await clock.advance(2 * seconds);
    assert.deepEqual(channel.keys(), ['answer.do timer', 'timer.silence.2min']);
    await clock.advance(600 * seconds);
    assert.equal(channel.keys().length, 2);
  });

  it('that were cleared stay silent', async () => {
    const { clock, turns, turn, channel } = bench();
    await through(clock, turns.receive(turn('a', 'do timer')));
    await through(clock, turns.receive(turn('b', 'do clear')));
    await clock.advance(600 * seconds);
    assert.deepEqual(channel.keys(), ['answer.do timer', 'answer.do clear']);
  });

  it('that were set anew fire at the later time only', async () => {
    const { clock, turns, turn, channel } = bench();
    await through(clock, turns.receive(turn('a', 'do timer')));
    await clock.advance(60 * seconds);
    await through(clock, turns.receive(turn('b', 'do timer')));
    await clock.advance(70 * seconds);
    assert.equal(channel.keys().length, 2);
    await clock.advance(60 * seconds);
    assert.equal(channel.keys().length, 3);
  });

  it('survive a restart, and one that came due meanwhile fires at once', async () => {
    const before = bench();
    await through(before.clock, before.turns.receive(before.turn('a', 'do timer')));
    before.turns.stop();
    await before.clock.advance(3600 * seconds);
    const next = bench({ sessions: before.sessions, clock: before.clock });
    await next.turns.resume();
    await next.clock.advance(seconds);
    assert.deepEqual(next.channel.keys(), ['timer.silence.2min']);
  });
});

describe('after a restart', () => {
  it('replies that were stored but not delivered are delivered, and effects done once are not repeated', async () => {
    const before = bench();
    before.channel.cut = true;
    await through(before.clock, before.turns.receive(before.turn('a', 'do mood')));
    before.turns.stop();
    const next = bench({ sessions: before.sessions, clock: before.clock });
    await next.turns.resume();
    assert.deepEqual(next.channel.keys(), ['answer.do mood', 'outcome.mood.append.true']);
    assert.deepEqual(next.ran, []);
    const last = bench({ sessions: before.sessions, clock: before.clock });
    await last.turns.resume();
    assert.deepEqual(last.channel.keys(), []);
  });

  it('an effect that was stored but not done is done, and its outcome told', async () => {
    const before = bench({ runEffect: () => new Promise(() => undefined) });
    const received = before.turns.receive(before.turn('a', 'do mood'));
    await before.clock.advance(100);
    const next = bench({ sessions: before.sessions, clock: before.clock });
    await next.turns.resume();
    assert.deepEqual(next.ran, ['mood.append']);
    assert.deepEqual(next.channel.keys(), ['answer.do mood', 'outcome.mood.append.true']);
    void received;
  });
});

describe('a channel that is cut', () => {
  it('gets the replies when it is back, without another message', async () => {
    const { clock, turns, turn, channel } = bench();
    channel.cut = true;
    await through(clock, turns.receive(turn('a', 'hi')));
    channel.cut = false;
    await clock.advance(10 * seconds);
    assert.deepEqual(channel.keys(), ['answer.hi']);
  });
});

describe('a counselor', () => {
  it('reaches the person once, however often the event is told', async () => {
    const { clock, turns, turn, channel } = bench();
    await through(clock, turns.receive(turn('a', 'hi')));
    const event = {
      id: 'e1',
      type: 'accepted',
      case: { id: 'k', person: 'p1', address, counselor: { id: 'x', name: 'Ada' } },
    } as unknown as Parameters<typeof turns.counselor>[0];
    await through(clock, turns.counselor(event));
    await through(clock, turns.counselor(event));
    assert.deepEqual(channel.keys(), ['answer.hi', 'counselor.accepted']);
  });

  it('of a person who erased everything reaches nobody', async () => {
    const { clock, turns, channel, sessions } = bench();
    const event = {
      id: 'e1',
      type: 'closed',
      case: { id: 'k', person: 'gone', address },
    } as unknown as Parameters<typeof turns.counselor>[0];
    await through(clock, turns.counselor(event));
    assert.deepEqual(channel.keys(), []);
    assert.equal(await sessions.load('gone'), null);
  });
});
