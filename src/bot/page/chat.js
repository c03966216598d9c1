/**
 * The person's page: opens a conversation with our own Direct Line, shows it with Web Chat, resumes it after a reload of
 * this tab, and leaves no trace when the person leaves.
 */
(() => {
  'use strict';
  const api = `${location.origin}/v3/directline`;
  const kept = 'chat';
  const refreshEveryMs = 10 * 60 * 1000;
  const { nonce, webchat, exit, write, failed, expired } = document.body.dataset;
  const { lang: locale, dir } = document.documentElement;
  const find = (id) => document.getElementById(id);

  find('exit').addEventListener('click', leave);
  find('again').addEventListener('click', startAnew);
  find('language').value = locale;
  window.addEventListener(
    'keydown',
    (event) => {
      // Esc also ends the composition of a Chinese character; that is not a wish to leave.
      if (event.key === 'Escape' && !event.isComposing && event.keyCode !== 229) leave();
    },
    true,
  );
  open().catch(() => tell(failed));

  /** Forgets this conversation here and shows a harmless page in place of this one, also in the history. */
  function leave() {
    document.documentElement.hidden = true;
    sessionStorage.removeItem(kept);
    history.replaceState(null, '', '/chat');
    location.replace(exit);
  }

  function startAnew() {
    sessionStorage.removeItem(kept);
    location.replace(`/chat?lang=${locale}`);
  }

  async function open() {
    const ticket = (await resumed()) ?? (await call('POST', '/tokens/generate', null, { locale }));
    keep(ticket);
    setInterval(() => refresh().catch(() => undefined), refreshEveryMs);
    const { resumes, token, conversationId } = ticket;
    const directLine = WebChat.createDirectLine({
      domain: api,
      token,
      webSocket: true,
      ...(resumes ? { conversationId, watermark: '' } : {}),
    });
    directLine.connectionStatus$.subscribe((status) => {
      if (status === 3 || status === 4) tell(status === 3 ? expired : failed);
    });
    switchLanguage(directLine);
    render(directLine);
  }

  /** The conversation of before a reload, where it is still open. */
  async function resumed() {
    const saved = JSON.parse(sessionStorage.getItem(kept) ?? 'null');
    if (!saved) return null;
    try {
      const ticket = await call('GET', `/conversations/${saved.conversationId}`, saved.token);
      return { ...ticket, resumes: true };
    } catch {
      return null;
    }
  }

  async function refresh() {
    const saved = JSON.parse(sessionStorage.getItem(kept) ?? 'null');
    if (saved) keep(await call('POST', '/tokens/refresh', saved.token));
  }

  function keep({ token, conversationId }) {
    sessionStorage.setItem(kept, JSON.stringify({ token, conversationId }));
  }

  async function call(method, path, token, body) {
    const headers = {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(body ? { 'content-type': 'application/json' } : {}),
    };
    const answer = await fetch(api + path, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
    return answer.ok ? answer.json() : Promise.reject(answer.status);
  }

  function switchLanguage(directLine) {
    find('language').addEventListener('change', ({ target }) => {
      const go = () => location.replace(`/chat?lang=${target.value}`);
      const event = { type: 'event', name: 'haven/setting', value: { locale: target.value }, from: { id: '' } };
      directLine.postActivity(event).subscribe({ next: go, error: go });
    });
  }

  function render(directLine) {
    const place = find('chat');
    place.replaceChildren();
    WebChat.renderWebChat(
      {
        directLine,
        locale: webchat,
        dir,
        nonce,
        overrideLocalizedStrings: (strings) => ({ ...strings, TEXT_INPUT_PLACEHOLDER: write, TEXT_INPUT_ALT: write }),
        styleOptions: look(),
      },
      place,
    );
  }

  function look() {
    const style = window.getComputedStyle(document.documentElement);
    const colour = (name) => style.getPropertyValue(`--${name}`).trim();
    return {
      accent: colour('accent'),
      backgroundColor: colour('paper'),
      subtle: colour('quiet'),
      primaryFont: colour('font'),
      bubbleBackground: colour('theirs'),
      bubbleBorderColor: colour('line'),
      bubbleBorderRadius: 14,
      bubbleTextColor: colour('ink'),
      bubbleFromUserBackground: colour('mine'),
      bubbleFromUserBorderColor: colour('mine'),
      bubbleFromUserBorderRadius: 14,
      bubbleFromUserTextColor: colour('ink'),
      bubbleMaxWidth: 560,
      hideUploadButton: true,
      sendBoxBackground: colour('theirs'),
      sendBoxBorderTop: `solid 1px ${colour('line')}`,
      sendBoxTextColor: colour('ink'),
      sendBoxPlaceholderColor: colour('quiet'),
      sendBoxButtonColor: colour('accent'),
      sendBoxHeight: 52,
      suggestedActionLayout: 'flow',
      suggestedActionBackgroundColor: colour('theirs'),
      suggestedActionBorderColor: colour('accent'),
      suggestedActionBorderRadius: 20,
      suggestedActionBorderWidth: 1,
      suggestedActionTextColor: colour('accent'),
      timestampColor: colour('quiet'),
      transcriptVisualKeyboardIndicatorColor: colour('accent'),
      showAvatarInGroup: 'status',
      botAvatarInitials: undefined,
      userAvatarInitials: undefined,
      maxMessageLength: 8000,
    };
  }

  function tell(words) {
    find('state')?.remove();
    const over = find('over');
    over.querySelector('p').textContent = words;
    over.hidden = false;
  }
})();
