import type { CounselorRef } from './counselors.js';

interface Present {
  counselor: CounselorRef;
  connections: number;
}

/** Who is on duty: counselors with an open connection to the console who have not said they are away. */
export class Presence {
  private readonly present = new Map<string, Present>();
  private readonly away = new Set<string>();

  /** A connection opened; the returned function closes it, once. */
  arrive(counselor: CounselorRef): () => void {
    const entry = this.present.get(counselor.id) ?? { counselor, connections: 0 };
    entry.connections += 1;
    this.present.set(counselor.id, entry);
    let open = true;
    return () => {
      if (open) this.leave(counselor.id, entry);
      open = false;
    };
  }

  /** Says whether a connected counselor takes cases. Without a word they do. */
  setDuty(counselorId: string, on: boolean): void {
    if (on) this.away.delete(counselorId);
    else this.away.add(counselorId);
  }

  isConnected(counselorId: string): boolean {
    return this.present.has(counselorId);
  }

  isAway(counselorId: string): boolean {
    return this.away.has(counselorId);
  }

  /** Counselors on duty, longest there first: the first is on call, the second is second on call. */
  onDuty(): CounselorRef[] {
    return [...this.present.values()].map((entry) => entry.counselor).filter((one) => !this.away.has(one.id));
  }

  private leave(counselorId: string, entry: Present): void {
    entry.connections -= 1;
    if (entry.connections === 0) this.present.delete(counselorId);
  }
}
