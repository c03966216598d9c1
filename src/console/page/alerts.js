import { notice } from './dom.js';
import { t } from './words.js';

let soundOn = false;
let blinking;

export const setSound = (on) => {
  soundOn = on;
};

/** Tells the counselor that somebody new waits: a line, the title, and a sound where it is switched on. */
export function alertNew(toDo) {
  notice(t(`alert.new.${toDo}`), { urgent: toDo !== 'request', dismiss: toDo === 'request' ? undefined : t('close') });
  markTitle();
  if (soundOn) chime(toDo === 'now' ? 3 : 1);
}

/** Tells the counselor that nobody has answered and it is their turn now. */
export function alertPage(to) {
  notice(t(`alert.page.${to}`), { urgent: true, dismiss: t('close') });
  markTitle();
  if (soundOn) chime(3);
}

/** Until the counselor looks at the page. */
function markTitle() {
  if (document.hasFocus()) return;
  clearInterval(blinking);
  const plain = t('title');
  blinking = setInterval(() => {
    document.title = document.title === plain ? t('alert.title', { title: plain }) : plain;
  }, 1000);
  window.addEventListener('focus', unmarkTitle, { once: true });
}

function unmarkTitle() {
  clearInterval(blinking);
  document.title = t('title');
}

/** Soft tones made on the spot: there is no sound file to load. */
function chime(times) {
  const audio = new AudioContext();
  for (let i = 0; i < times; i += 1) tone(audio, audio.currentTime + i * 0.4);
  setTimeout(() => void audio.close(), times * 400 + 600);
}

function tone(audio, start) {
  const oscillator = audio.createOscillator();
  const volume = audio.createGain();
  oscillator.frequency.value = 587;
  volume.gain.setValueAtTime(0.0001, start);
  volume.gain.exponentialRampToValueAtTime(0.2, start + 0.03);
  volume.gain.exponentialRampToValueAtTime(0.0001, start + 0.35);
  oscillator.connect(volume).connect(audio.destination);
  oscillator.start(start);
  oscillator.stop(start + 0.4);
}
