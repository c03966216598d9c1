/** Live updates from the server; the browser connects again by itself. */
export function listen({ onQueue, onCase, onGone, onAlert, onPage, onLost, onBack, onEnded }) {
  const source = new EventSource('/console/api/events');
  let lost = false;
  const on = (name, handle) => source.addEventListener(name, (event) => handle(JSON.parse(event.data)));
  on('hello', () => {
    if (lost) onBack();
    lost = false;
  });
  on('queue', ({ alert }) => {
    onQueue();
    if (alert) onAlert(alert);
  });
  on('case', onCase);
  on('gone', onGone);
  on('page', ({ to }) => onPage(to));
  source.addEventListener('error', () => {
    if (source.readyState === EventSource.CLOSED) return onEnded();
    if (!lost) onLost();
    lost = true;
  });
  return () => source.close();
}
