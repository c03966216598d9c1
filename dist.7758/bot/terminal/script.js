import { createInterface } from 'node:readline';
import { asHavenError } from '../../errors.js';
import { readLine } from './lines.js';
/** Runs lines from a script: each but slash lines gives one JSON object; a bad line gives an error and the run goes on. */
export async function runScript(chat, input, print, trace) {
    for await (const text of createInterface({ input, crlfDelay: Infinity })) {
        const answer = await answerTo(chat, text, trace);
        if (answer !== null)
            print(JSON.stringify(answer));
    }
}
async function answerTo(chat, text, trace) {
    try {
        const line = readLine(text);
        if (line.kind === 'said')
            return await chat.say(line.input, line.at, trace);
        if (line.kind === 'setting')
            await chat.set(line.input);
        return null;
    }
    catch (error) {
        return asHavenError(error);
    }
}
//# sourceMappingURL=script.js.map