import type { Activity } from 'botbuilder';
import type { Log } from '../log.js';
import type { Wording } from '../wording.js';
import { crisisCard } from './crisisCard.js';
import type { OutboxItem } from './sessions.js';

/** What a chart looks like, made by the mood log. */
export type DrawChart = (
  series: NonNullable<OutboxItem['reply']['chart']>,
  locale: string,
) => Promise<{ png: Uint8Array; alt: string }>;

/** A reply as an activity of the Bot Framework, before the channel adds who and where. */
export type Render = (item: OutboxItem) => Promise<Partial<Activity>>;

interface RenderParts {
  /** The reviewed replies, `content/locales`. */
  wording: Wording;
  /** The words around them: labels of a card, marks of who speaks; `content/page`. */
  frame: Wording;
  drawChart: DrawChart;
  log: Log;
}

/** Gives replies their words and their form. A reply that lacks words still goes out: its numbers matter more. */
export function renderer(parts: RenderParts): Render {
  return async (item) => {
    const { reply, locale } = item;
    const text = textOf(parts, item);
    const activity: Partial<Activity> = {
      type: 'message',
      text,
      textFormat: reply.from ? 'plain' : 'markdown',
      locale,
      inputHint: reply.choices?.length ? 'expectingInput' : 'acceptingInput',
      channelData: { haven: { key: reply.key, ...(reply.from ? { counselor: reply.from.counselor } : {}) } },
      ...choicesOf(parts, item),
      ...(await chartOf(parts, item)),
    };
    return activity;
  };
}

/** The whole text of a reply, lines included, in the Markdown that Teams and Web Chat share. */
export function textOf(
  { wording, frame, log }: Omit<RenderParts, 'drawChart'>,
  { reply, locale, words: other }: OutboxItem,
): string {
  const words =
    other ?? say(wording, log, locale, reply.key, reply.params) ?? say(frame, log, locale, reply.key, reply.params);
  const marked = reply.from
    ? frame.say(locale, 'message.counselor', { name: reply.from.counselor, text: words ?? '' })
    : words;
  const card = reply.lines ? crisisCard(frame, locale, reply.lines) : null;
  return [marked ?? frame.say(locale, 'message.missing'), card].filter((part) => part !== null).join('\n\n');
}

function say(
  wording: Wording,
  log: Log,
  locale: string,
  key: string,
  params?: Record<string, string | number>,
): string | null {
  if (!wording.has(locale, key)) return null;
  try {
    return wording.say(locale, key, params);
  } catch (error) {
    log.error('reply has no words', { name: key, error });
    return null;
  }
}

function choicesOf({ wording, frame, log }: RenderParts, { reply, locale }: OutboxItem): Partial<Activity> {
  if (!reply.choices?.length) return {};
  const labels = reply.choices.map(
    ({ key, params, value }) => say(wording, log, locale, key, params) ?? say(frame, log, locale, key, params) ?? value,
  );
  const actions = labels.map((title) => ({ type: 'imBack', title, value: title }));
  return { suggestedActions: { actions, to: [] } };
}

async function chartOf({ drawChart, log }: RenderParts, { reply, locale }: OutboxItem): Promise<Partial<Activity>> {
  if (!reply.chart) return {};
  try {
    const { png, alt } = await drawChart(reply.chart, locale);
    const contentUrl = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
    return { attachments: [{ contentType: 'image/png', contentUrl, name: alt }] };
  } catch (error) {
    log.error('chart not drawn', { error });
    return {};
  }
}
