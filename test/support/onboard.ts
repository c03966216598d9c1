import type { DirectLineClient } from './directLineClient.js';

const yes = /^(Yes|是|好|可以|愿意|同意|满)/;

/** Answers the questions of the beginning until the person may write freely; gives everything that was said. */
export async function onboard(
  client: DirectLineClient,
  country: string,
  consents: { chat: boolean } = { chat: true },
): Promise<string> {
  await client.until(/./);
  await client.settle();
  const said: string[] = [];
  for (let asked = 0; asked < 8; asked += 1) {
    const question = client.fromBot().at(-1)?.text ?? '';
    said.push(question);
    const choices = client.choicesNow();
    if (/(country|国家)/.test(question)) await client.say(country);
    else if (/(May we chat|可以聊|聊天)/.test(question) && !consents.chat)
      return [...said, ...(await client.choose(/^(No|不)/))].join('\n');
    else if (choices.some(({ title }) => yes.test(title)) && choices.length <= 3) await client.choose(yes);
    else return said.join('\n');
  }
  throw new Error(`the beginning does not end:\n${said.join('\n')}`);
}
