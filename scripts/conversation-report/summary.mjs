import { html } from './html.mjs';

/** How a conversation ended: held, waits for a repair, or failed. */
export function resultOf({ script, played }) {
  const wrong = played.reduce((sum, { missed, faults }) => sum + missed.length + faults.length, 0);
  if (script.pending) return { name: 'waits', words: 'waits for a repair' };
  return wrong === 0 ? { name: 'holds', words: 'holds' } : { name: 'fails', words: `${wrong} findings` };
}

/** Figures, what the protocol asks for and where it is exercised, and one row a conversation. */
export const summary = (conversations, parts) => html`
  <h2 id="summary">Summary</h2>
  ${figures(conversations)}
  <h3>Parts of the protocol and how many conversations exercise them</h3>
  <table class="parts">
    <thead>
      <tr>
        <th scope="col">part</th>
        <th scope="col">English</th>
        <th scope="col">Chinese</th>
      </tr>
    </thead>
    <tbody>
      ${parts.map(
        (part) =>
          html`<tr>
            <th scope="row">${part}</th>
            <td>${count(conversations, part, 'en')}</td>
            <td>${count(conversations, part, 'zh-Hans')}</td>
          </tr>`,
      )}
    </tbody>
  </table>
  <h3>Every conversation</h3>
  <table>
    <thead>
      <tr>
        <th scope="col">conversation</th>
        <th scope="col">person</th>
        <th scope="col">levels</th>
        <th scope="col">flows</th>
        <th scope="col">cards</th>
        <th scope="col">rubric</th>
        <th scope="col">result</th>
      </tr>
    </thead>
    <tbody>
      ${conversations.map(oneRow)}
    </tbody>
  </table>
`;

const count = (conversations, part, locale) =>
  conversations.filter(({ script }) => script.locale === locale && script.covers.includes(part)).length;

function figures(conversations) {
  const results = conversations.map((one) => resultOf(one).name);
  const replies = conversations
    .flatMap(({ played }) => played)
    .reduce((sum, { decision }) => sum + decision.replies.length, 0);
  const turns = conversations.reduce((sum, { played }) => sum + played.length, 0);
  const chinese = conversations.filter(({ script }) => script.locale === 'zh-Hans').length;
  const people = new Set(conversations.flatMap(({ script }) => script.persona ?? [])).size;
  const of = (name) => results.filter((result) => result === name).length;
  return html`<p>
    <b>${conversations.length} conversations</b> (${chinese} Chinese, ${conversations.length - chinese} English),
    ${turns} turns, ${replies} replies, ${people} ways of disclosing. <b>${of('holds')} hold</b>, ${of('waits')} wait
    for a repair, ${of('fails')} fail. Every reply of every conversation went through the rubric below.
  </p>`;
}

function oneRow(conversation) {
  const { id, script, played } = conversation;
  const { name, words } = resultOf(conversation);
  const levels = changes(played.map(({ decision }) => `L${decision.session.level}`));
  const flows = [...new Set(played.map(({ decision }) => decision.session.active?.flow ?? 'none'))];
  const cards = played.flatMap(({ decision }) => decision.replies).filter(({ lines }) => lines).length;
  const faults = played.reduce((sum, turn) => sum + turn.faults.length, 0);
  return html`<tr class="${name}">
    <th scope="row"><a href="#${id}">${id}</a> <span lang="${script.locale}">${script.name}</span></th>
    <td>${script.persona ?? '–'}</td>
    <td>${levels.join(' → ')}</td>
    <td>${flows.join(', ')}</td>
    <td>${cards}</td>
    <td>${faults === 0 ? 'clean' : `${faults} found`}</td>
    <td>${words}</td>
  </tr>`;
}

const changes = (values) => values.filter((value, position) => value !== values[position - 1]);
