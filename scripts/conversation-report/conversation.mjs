import { html } from './html.mjs';

const units = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
];

/** One conversation as it went, turn by turn, with levels, flow, cards and what the rubric found. */
export const conversation = ({ id, script, played, wording }) =>
  html`<article id="${id}">
    <h3>${id}: <span lang="${script.locale}">${script.name}</span></h3>
    <p class="facts">
      ${script.persona && html`<b>Person: ${script.persona}.</b> `}<span lang="${script.locale}">${script.note}</span
      ><br />
      ${script.locale === 'en' ? 'English' : 'Chinese'} · place: ${script.country ?? 'not known'} ·
      ${script.jurisdiction ? `policy ${script.jurisdiction}` : `counselors: ${script.policy.humans ?? 'hours'}`} ·
      covers: ${script.covers.length > 0 ? script.covers.join(', ') : 'not labelled'}
    </p>
    ${script.pending && html`<p class="pending"><b>Waits for a repair:</b> ${script.pending}</p>`}
    <ol class="turns" lang="${script.locale}">
      ${played.map((turn) => oneTurn(turn, wording))}
    </ol>
  </article>`;

const oneTurn = (played, wording) =>
  html`<li>
    <div class="person">${pause(played.turn.after)}${happened(played.turn)}</div>
    ${played.decision.replies.map((reply) => bubble(reply, played.decision.session.locale, wording))}
    ${played.decision.replies.length === 0 && html`<p class="silent">(nothing is said)</p>`}
    <p class="state" lang="en">${standing(played)}</p>
    ${verdict(played)}
  </li>`;

const pause = (ms) => {
  const unit = units.find(([, length]) => ms >= length);
  return unit && html`<span class="pause" lang="en">${Math.round((ms / unit[1]) * 10) / 10} ${unit[0]} later</span>`;
};

function happened({ say, input }) {
  if (say !== undefined) return html`<p class="said">${say}</p>`;
  return html`<p class="event" lang="en">${eventWords(input)}</p>`;
}

function eventWords(input) {
  switch (input.kind) {
    case 'arrival':
      return 'The person opens the chat.';
    case 'choice':
      return `The person chooses: ${input.value}`;
    case 'timer':
      return `A timer runs out: ${input.name}`;
    case 'outcome':
      return `What became of ${input.effect}: ${input.ok ? 'done' : 'failed'}`;
    case 'setting':
      return `Set in the client: ${[input.locale, input.country].filter(Boolean).join(', ')}`;
    default:
      return `Counselor ${input.counselor ?? ''}: ${input.event}`;
  }
}

const bubble = ({ key, params, lines, choices, from }, locale, wording) =>
  html`<div class="${from ? 'bot human' : 'bot'}">
    ${from && html`<b lang="en">Counselor ${from.counselor}:</b> `}${wording
      .say(locale, key, params)
      .split('\n')
      .map((line, position) => html`${position > 0 && html`<br />`}${line}`)}
    ${lines && card(lines)}
    ${
      choices?.length > 0 &&
      html`<p class="choices">
        ${choices.map((choice) => html`<span>${wording.say(locale, choice.key, choice.params)}</span> `)}
      </p>`
    }
    <small lang="en">${key}</small>
  </div>`;

const card = ({ emergency, lines }) =>
  html`<ul class="card">
    ${emergency.map((line) => row(line, 'emergency'))}${lines.map((line) => row(line, 'line'))}
  </ul>`;

const row = ({ name, phone, text, url, hours }, kind) =>
  html`<li class="${kind}">
    ${name}: <b>${[phone, text, url].filter(Boolean).join(' · ')}</b>${hours && html` <i>(${hours})</i>`}
  </li>`;

function standing({ before, decision: { session, effects }, reading }) {
  const fell = session.level < before.level ? 'falls' : session.level > before.level ? 'rises' : 'stays';
  const seen = (reading?.signals ?? []).map(({ kind, level }) => `${kind} (L${level})`);
  const done = [...new Set(effects.map(({ type }) => type))];
  return html`<span class="level l${session.level}">L${session.level}</span> level ${fell} · flow:
    ${session.active?.flow ?? 'none'}${seen.length > 0 && html` · read: ${seen.join(', ')}`}${
      done.length > 0 && html` · done: ${done.join(', ')}`
    }`;
}

const verdict = ({ missed, faults }) =>
  missed.length + faults.length === 0
    ? html`<p class="ok" lang="en">✓ as expected; rubric clean</p>`
    : html`<ul class="wrong" lang="en">
        ${missed.map((what) => html`<li>✗ expected otherwise: ${what}</li>`)}${faults.map(
          (what) => html`<li>✗ rubric: ${what}</li>`,
        )}
      </ul>`;
