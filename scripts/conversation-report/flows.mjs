import { html } from './html.mjs';
import { statechart } from './statechart.mjs';
import { transitionsOf } from './transitions.mjs';

/** Each flow's chart, drawn from its definition, and its transitions in a table with what is said. */
export const flows = (charts, wording) => html`
  <h2 id="flows">Flows</h2>
  <p>
    Drawn from the charts the program runs. A box is a state; an arrow is what leads on, with its condition in square
    brackets; a dashed arrow leads back; what changes nothing stands in the box. Grey boxes end the flow.
  </p>
  ${Object.entries(charts).map(([name, { chart, version }]) => oneFlow(name, chart.config, version, wording))}
`;

const oneFlow = (name, config, version, wording) =>
  html`<section class="flow" id="flow-${name}">
    <h3>${name} <small>(version ${version})</small></h3>
    ${statechart(name, config)}
    <details>
      <summary>All transitions of ${name}, with what is said</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">state</th>
            <th scope="col">what happens</th>
            <th scope="col">if</th>
            <th scope="col">leads to</th>
            <th scope="col">said and done</th>
          </tr>
        </thead>
        <tbody>
          ${transitionsOf(config).map(
            ({ from, to, event, guard, actions }) =>
              html`<tr>
                <th scope="row">${from}</th>
                <td>${event}</td>
                <td>${guard}</td>
                <td>${to ?? 'stays'}</td>
                <td>${[...actions, ...entryOf(config, to)].map((action) => deed(action, wording))}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </details>
  </section>`;

const entryOf = ({ states }, name) => (name === null ? [] : [states[name]?.entry ?? []].flat());

function deed(action, wording) {
  if (typeof action === 'string') return null;
  const { type, params = {} } = action;
  if (type === 'say') return html`<div>“${wording.plain('en', params.key)}”</div>`;
  return type === 'do' ? html`<div><i>${[params.name, params.arg].filter(Boolean).join(' ')}</i></div>` : null;
}
