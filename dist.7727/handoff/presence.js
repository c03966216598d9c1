/** Who is on duty: counselors with an open connection to the console who have not said they are away. */
export class Presence {
    present = new Map();
    away = new Set();
    /** A connection opened; the returned function closes it, once. */
    arrive(counselor) {
        const entry = this.present.get(counselor.id) ?? { counselor, connections: 0 };
        entry.connections += 1;
        this.present.set(counselor.id, entry);
        let open = true;
        return () => {
            if (open)
                this.leave(counselor.id, entry);
            open = false;
        };
    }
    /** Says whether a connected counselor takes cases. Without a word they do. */
    setDuty(counselorId, on) {
        if (on)
            this.away.delete(counselorId);
        else
            this.away.add(counselorId);
    }
    isConnected(counselorId) {
        return this.present.has(counselorId);
    }
    isAway(counselorId) {
        return this.away.has(counselorId);
    }
    /** Counselors on duty, longest there first: the first is on call, the second is second on call. */
    onDuty() {
        return [...this.present.values()].map((entry) => entry.counselor).filter((one) => !this.away.has(one.id));
    }
    leave(counselorId, entry) {
        entry.connections -= 1;
        if (entry.connections === 0)
            this.present.delete(counselorId);
    }
}
//# sourceMappingURL=presence.js.map