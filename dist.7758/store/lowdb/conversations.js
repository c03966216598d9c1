import { HavenError } from '../../errors.js';
import { talkHead } from './shapes.js';
import { Talk, talkPrefix } from './talk.js';
import { unlessDamaged } from './unlessDamaged.js';
const isHead = (name) => !name.includes('.');
/** Direct Line conversations under the person's key: a head and parts of consecutive activities each. */
export class StoredConversations {
    engine;
    constructor(engine) {
        this.engine = engine;
    }
    create(conversation) {
        return this.engine.person(conversation.person, async (folder, opened) => {
            const name = nameOf(opened, conversation.id);
            if (opened.owners.has(name) && (await folder.read(name, talkHead)))
                return;
            await folder.write(conversation.person, name, talkHead, conversation);
            opened.owners.set(name, folder.owner);
        });
    }
    async find(id) {
        const opened = await this.engine.ready();
        const name = nameOf(opened, id);
        const owner = opened.owners.get(name);
        return owner === undefined ? null : this.engine.owner(owner, (folder) => folder.read(name, talkHead));
    }
    update(id, change) {
        return this.onTalk(id, async ({ head, name }, folder) => {
            const { locale = head.locale, country = head.country } = change;
            await folder.write(head.person, name, talkHead, { ...head, locale, country });
        });
    }
    append(id, activity, at) {
        return this.onTalk(id, (talk) => talk.append(activity, at));
    }
    since(id, from) {
        return this.onTalk(id, (talk) => talk.since(from));
    }
    ofPerson(person) {
        return this.engine.person(person, async (folder) => {
            const talks = await talksIn(folder);
            return Promise.all(talks.map(async (talk) => ({ conversation: talk.head, activities: await talk.since(0) })));
        });
    }
    erase(person) {
        return this.engine.person(person, async (folder, opened) => {
            for (const name of await folder.names(talkPrefix)) {
                await folder.remove(name);
                opened.owners.delete(name);
            }
        });
    }
    async expire(before) {
        const { owners } = await this.engine.ready();
        const withTalks = new Set([...owners].filter(([name]) => name.startsWith(talkPrefix)).map(([, owner]) => owner));
        const leftWithout = [];
        for (const owner of withTalks) {
            const expired = this.engine.owner(owner, (folder, opened) => expireIn(folder, opened, before));
            const person = await unlessDamaged(expired, null);
            if (person !== null)
                leftWithout.push(person);
        }
        return leftWithout;
    }
    async onTalk(id, task) {
        const opened = await this.engine.ready();
        const name = nameOf(opened, id);
        const owner = opened.owners.get(name);
        if (owner === undefined)
            throw new HavenError('conversation_unknown');
        return this.engine.owner(owner, async (folder) => {
            const head = await folder.read(name, talkHead);
            if (!head)
                throw new HavenError('conversation_unknown');
            return task(new Talk(head, name, folder), folder);
        });
    }
}
const nameOf = (opened, id) => `${talkPrefix}${opened.master.nameOf('conversation', id)}`;
async function talksIn(folder) {
    const talks = [];
    for (const name of (await folder.names(talkPrefix)).filter(isHead)) {
        const head = await folder.read(name, talkHead);
        if (head)
            talks.push(new Talk(head, name, folder));
    }
    return talks.sort((a, b) => a.head.createdAt - b.head.createdAt);
}
/** Drops what is older; gives the person when no conversation of theirs is left. */
async function expireIn(folder, opened, before) {
    const talks = await talksIn(folder);
    let left = talks.length;
    for (const talk of talks) {
        if (await talk.expire(before))
            continue;
        await folder.remove(talk.name);
        opened.owners.delete(talk.name);
        left -= 1;
    }
    return talks.length > 0 && left === 0 ? folder.person() : null;
}
//# sourceMappingURL=conversations.js.map