import { asHavenError } from '../../errors.js';
import type { Reader, Reading } from '../reading.js';
import type { Line } from './lines.js';
import { requestOf } from './request.js';

/** What is printed for a line: the reading with the milliseconds it took, or the error. */
export type Answer = ReturnType<typeof printed> | { error: { code: string; message: string } };

/** Reads one line; never throws, so that one bad line costs nothing but itself. */
export async function answerLine(line: Line, reader: Reader): Promise<Answer> {
  if ('error' in line) return line.error.toJSON();
  try {
    const { text, previous } = requestOf(line.text);
    const start = performance.now();
    const reading = await reader.read(text, previous);
    return printed(reading, performance.now() - start);
  } catch (thrown) {
    return asHavenError(thrown).toJSON();
  }
}

const hundredths = (ms: number): number => Math.round(ms * 100) / 100;

function printed(reading: Reading, ms: number) {
  const { language, emotions, basic, top, level, signals } = reading;
  return { language, emotions, basic, top, level, signals, ms: hundredths(ms) };
}
