import { api } from './api.js';
import { el, field } from './dom.js';
import { t } from './words.js';

/** The sign-in form or, with the token of a one-time link, the form that makes an account. */
export function signInView(setupToken, onDone, languagePicker) {
  const setup = setupToken !== null;
  const name = el('input', { name: 'name', required: true, maxLength: 60, autocomplete: 'username', autofocus: true });
  const password = el('input', {
    name: 'password',
    type: 'password',
    required: true,
    minLength: setup ? 12 : 1,
    maxLength: 256,
    autocomplete: setup ? 'new-password' : 'current-password',
  });
  const problem = el('p', { class: 'problem', role: 'alert' });
  const button = el('button', { type: 'submit', class: 'primary wide' }, t(setup ? 'setup.do' : 'signIn.do'));

  async function submit(event) {
    event.preventDefault();
    button.disabled = true;
    problem.textContent = '';
    const form = { name: name.value, password: password.value };
    try {
      onDone(await api('POST', setup ? 'setup' : 'sign-in', setup ? { ...form, token: setupToken } : form));
    } catch (refusal) {
      problem.textContent = refusal.words();
      button.disabled = false;
      password.focus();
    }
  }

  return el(
    'main',
    { class: 'gate' },
    el(
      'form',
      { class: 'card', onsubmit: submit },
      el('img', { src: '/console/assets/icon.svg', alt: '', width: 44, height: 44 }),
      el('h1', {}, t(setup ? 'setup.title' : 'signIn.title')),
      el('p', { class: 'muted' }, t(setup ? 'setup.intro' : 'signIn.intro')),
      field(t('signIn.name'), name, setup ? t('signIn.nameHint') : undefined),
      field(t('signIn.password'), password, setup ? t('signIn.passwordHint') : undefined),
      problem,
      button,
    ),
    languagePicker,
  );
}
