import { plain } from './answers.js';
import { choiceSets } from './choices.js';
const bare = (text) => plain(text).replace(/^[\s/]+|[\s.!?。！？~～…,，]+$/gu, '');
/** Every label that may be offered, so that an old button still works; plain answers depend on what was asked. */
export function labelIndex(wording) {
    const answers = ['yes', 'no', 'skip', 'next'];
    const all = Object.values(choiceSets)
        .flat()
        .filter(({ value }) => !answers.includes(value));
    const index = (locale) => new Map(all.map(({ value, key }) => [bare(wording.say(locale, key)), value]));
    return { en: index('en'), 'zh-Hans': index('zh-Hans') };
}
/** The value of what a text names: the label of something offered, a command in any locale, or any other label. */
export function readValue(text, offered, locale, content) {
    if (text.length > 100)
        return null;
    const said = bare(text);
    if (said.length === 0 || said.length > 60)
        return null;
    const label = offered.find((choice) => bare(content.wording.say(locale, choice.key, choice.params)) === said);
    if (label)
        return label.value;
    for (const commands of Object.values(content.commands)) {
        const command = Object.entries(commands).find(([, phrases]) => phrases.includes(said));
        if (command)
            return command[0];
    }
    return content.labels[locale].get(said) ?? null;
}
//# sourceMappingURL=commands.js.map