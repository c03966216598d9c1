import type { StoredActivity, StoredConversation } from '../../bot/directline/history.js';
import type { PersonFolder } from './personFolder.js';
import { talkPart } from './shapes.js';

export const talkPrefix = 'talk-';

/** Activities a part: an append rewrites one part, so its cost does not grow with the conversation. */
const perPart = 32;

/** One conversation's activities, used under the person's lock. */
export class Talk {
  constructor(
    readonly head: StoredConversation,
    readonly name: string,
    private readonly folder: PersonFolder,
  ) {}

  /** Adds an activity at the end; one whose id is there already is given as it stands. */
  async append(activity: Record<string, unknown> & { id: string }, at: number): Promise<StoredActivity> {
    const all = await this.since(0);
    const known = all.find(({ id }) => id === activity.id);
    if (known) return known;
    const position = (all.at(-1)?.position ?? -1) + 1;
    const added: StoredActivity = { position, id: activity.id, at, activity };
    const part = Math.floor(position / perPart);
    await this.write(part, [...all.filter((one) => Math.floor(one.position / perPart) === part), added]);
    return structuredClone(added);
  }

  /** Activities from a position on, in order. */
  async since(from: number): Promise<StoredActivity[]> {
    const wanted = (await this.parts()).filter((part) => (part + 1) * perPart > from);
    const read = await Promise.all(wanted.map((part) => this.read(part)));
    return read.flat().filter(({ position }) => position >= from);
  }

  /**
   * Drops activities older than `before` (milliseconds since the epoch), oldest first, and never one that follows a
   * newer one: positions must go on from the last. False when nothing is left to keep.
   */
  async expire(before: number): Promise<boolean> {
    for (const part of await this.parts()) {
      const activities = await this.read(part);
      const firstKept = activities.findIndex(({ at }) => at >= before);
      if (firstKept === 0) return true;
      if (firstKept > 0) {
        await this.write(part, activities.slice(firstKept));
        return true;
      }
      await this.folder.remove(this.partName(part));
    }
    return this.head.createdAt >= before;
  }

  private async parts(): Promise<number[]> {
    const names = await this.folder.names(`${this.name}.`);
    return names.map((name) => Number(name.slice(this.name.length + 1))).sort((a, b) => a - b);
  }

  private async read(part: number): Promise<StoredActivity[]> {
    return (await this.folder.read(this.partName(part), talkPart))?.activities ?? [];
  }

  private write(part: number, activities: StoredActivity[]): Promise<void> {
    return this.folder.write(this.head.person, this.partName(part), talkPart, { activities });
  }

  private partName(part: number): string {
    return `${this.name}.${part}`;
  }
}
