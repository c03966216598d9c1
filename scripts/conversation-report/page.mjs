import { conversation } from './conversation.mjs';
import { flows } from './flows.mjs';
import { html } from './html.mjs';
import { style } from './style.mjs';
import { summary } from './summary.mjs';

/** The whole page: one file, nothing fetched, nothing that runs. It is laid out for readers, so formatters leave it. */
export const page = (given) => {
  const markup = body(given).toString().trim();
  return `<!doctype html>\n<!-- prettier-ignore -->\n${markup.replace(/\n\s*\n/g, '\n')}\n`;
};

const body = ({ conversations, parts, rules, lints, charts, wording }) =>
  html`<html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>Haven: scripted conversations</title>
      <style>
        ${style}
      </style>
    </head>
    <body>
      <header>
        <h1>Haven: scripted conversations</h1>
        <p>
          For the clinician who reviews the wording. Wellbeing support and signposting for adults; it does not diagnose,
          screen, monitor or treat, and it is not a person. These are invented conversations, played through the program
          as it is, with its own reader of danger signs unless a script says what was read. Levels choose the reply and
          the order of the queue; nobody is ever shown one. Made by <code>npm run report:conversations</code>.
        </p>
        <nav>
          <a href="#summary">Summary</a> <a href="#rubric">Rubric</a> <a href="#flows">Flows</a>
          <a href="#conversations">Conversations</a>
        </nav>
      </header>
      <main>
        ${summary(conversations, parts)}
        <h2 id="rubric">Rubric</h2>
        <p>Checked on every reply; for each a planted example must be found, or the test fails.</p>
        <ul class="rules">
          ${rules.map((name) => html`<li>${name}</li>`)}
        </ul>
        <p>Words that may not be said, each with the example that must be caught:</p>
        <ul class="rules">
          ${lints.map(({ name, planted }) => html`<li>${name}: <q>${planted}</q></li>`)}
        </ul>
        ${flows(charts, wording)}
        <h2 id="conversations">Conversations</h2>
        ${conversations.map((one) => conversation({ ...one, wording }))}
      </main>
    </body>
  </html> `;
