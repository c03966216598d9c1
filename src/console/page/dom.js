/**
 * Makes an element. Children are nodes or text; text goes in as text and never as markup.
 * @param {string} tag
 * @param {Record<string, unknown>} [properties] `on…` are listeners, `class` and `aria-…`/`data-…` attributes
 * @param {...(Node | string | null | undefined)} children
 */
export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) set(element, name, value);
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

function set(element, name, value) {
  if (value === undefined || value === null || value === false) return;
  if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
  else if (name in element && !name.includes('-')) element[name] = value;
  else element.setAttribute(name === 'class' ? 'class' : name, value === true ? '' : String(value));
}

let labels = 0;

/** A labelled field: label, control and, where there is one, a hint that belongs to it. */
export function field(label, control, hint) {
  labels += 1;
  control.id ||= `field-${labels}`;
  const hintElement = hint ? el('small', { id: `${control.id}-hint`, class: 'hint' }, hint) : null;
  if (hintElement) control.setAttribute('aria-describedby', hintElement.id);
  return el('div', { class: 'field' }, el('label', { htmlFor: control.id }, label), control, hintElement);
}

/** Asks in a modal dialog; resolves with what `read` gives on yes, with null on cancel or Escape. */
export function ask({ title, text, yes, no, body, read = () => true }) {
  return new Promise((resolve) => {
    labels += 1;
    const id = `dialog-${labels}`;
    let answer = null;
    const form = el(
      'form',
      {
        method: 'dialog',
        onsubmit: (event) => {
          answer = event.submitter?.value === 'yes' ? read() : null;
        },
      },
      el('h2', { id }, title),
      text ? el('p', {}, text) : null,
      body,
      el(
        'div',
        { class: 'actions' },
        no ? el('button', { type: 'submit', value: 'no', formNoValidate: true, class: 'quiet' }, no) : null,
        el('button', { type: 'submit', value: 'yes', class: 'primary' }, yes),
      ),
    );
    const dialog = el('dialog', { 'aria-labelledby': id }, form);
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(answer);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** Shows a line for a few seconds, or until `dismiss` is pressed when there is such a word. */
export function notice(text, { urgent = false, dismiss } = {}) {
  const place = document.getElementById(urgent ? 'alarms' : 'notices');
  const line = el('p', { class: urgent ? 'notice urgent' : 'notice' }, text);
  if (dismiss) line.append(el('button', { class: 'quiet', onclick: () => line.remove() }, dismiss));
  else setTimeout(() => line.remove(), 6000);
  place.replaceChildren(line);
}
