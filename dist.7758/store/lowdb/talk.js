import { talkPart } from './shapes.js';
export const talkPrefix = 'talk-';
/** Activities a part: an append rewrites one part, so its cost does not grow with the conversation. */
const perPart = 32;
/** One conversation's activities, used under the person's lock. */
export class Talk {
    head;
    name;
    folder;
    constructor(head, name, folder) {
        this.head = head;
        this.name = name;
        this.folder = folder;
    }
    /** Adds an activity at the end; one whose id is there already is given as it stands. */
    async append(activity, at) {
        const all = await this.since(0);
        const known = all.find(({ id }) => id === activity.id);
        if (known)
            return known;
        const position = (all.at(-1)?.position ?? -1) + 1;
        const added = { position, id: activity.id, at, activity };
        const part = Math.floor(position / perPart);
        await this.write(part, [...all.filter((one) => Math.floor(one.position / perPart) === part), added]);
        return structuredClone(added);
    }
    /** Activities from a position on, in order. */
    async since(from) {
        const wanted = (await this.parts()).filter((part) => (part + 1) * perPart > from);
        const read = await Promise.all(wanted.map((part) => this.read(part)));
        return read.flat().filter(({ position }) => position >= from);
    }
    /**
     * Drops activities older than `before` (milliseconds since the epoch), oldest first, and never one that follows a
     * newer one: positions must go on from the last. False when nothing is left to keep.
     */
    async expire(before) {
        for (const part of await this.parts()) {
            const activities = await this.read(part);
            const firstKept = activities.findIndex(({ at }) => at >= before);
            if (firstKept === 0)
                return true;
            if (firstKept > 0) {
                await this.write(part, activities.slice(firstKept));
                return true;
            }
            await this.folder.remove(this.partName(part));
        }
        return this.head.createdAt >= before;
    }
    async parts() {
        const names = await this.folder.names(`${this.name}.`);
        return names.map((name) => Number(name.slice(this.name.length + 1))).sort((a, b) => a - b);
    }
    async read(part) {
        return (await this.folder.read(this.partName(part), talkPart))?.activities ?? [];
    }
    write(part, activities) {
        return this.folder.write(this.head.person, this.partName(part), talkPart, { activities });
    }
    partName(part) {
        return `${this.name}.${part}`;
    }
}
//# sourceMappingURL=talk.js.map