import { asHavenError } from '../../errors.js';
import { requestOf } from './request.js';
/** Reads one line; never throws, so that one bad line costs nothing but itself. */
export async function answerLine(line, reader) {
    if ('error' in line)
        return line.error.toJSON();
    try {
        const { text, previous } = requestOf(line.text);
        const start = performance.now();
        const reading = await reader.read(text, previous);
        return printed(reading, performance.now() - start);
    }
    catch (thrown) {
        return asHavenError(thrown).toJSON();
    }
}
const hundredths = (ms) => Math.round(ms * 100) / 100;
function printed(reading, ms) {
    const { language, emotions, basic, top, level, signals } = reading;
    return { language, emotions, basic, top, level, signals, ms: hundredths(ms) };
}
//# sourceMappingURL=answer.js.map