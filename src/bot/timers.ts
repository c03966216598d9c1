import type { Address } from '../address.js';
import type { Clock } from '../clock.js';
import { timerNames, type TimerName } from '../dialogs/input.js';
import type { PersonState } from './sessions.js';

/** A timer of a person that has come due. */
export interface DueTimer {
  person: string;
  address: Address;
  name: TimerName;
  /** Milliseconds since the epoch at which it was due. */
  due: number;
}

/** Wakes conversations when their committed timers come due. What is due is in the store; this only watches the clock. */
export class Timers {
  private readonly armed = new Map<string, Map<TimerName, { due: number; cancel: () => void }>>();

  constructor(
    private readonly clock: Clock,
    private readonly wake: (timer: DueTimer) => void,
  ) {}

  /** Makes the armed timers those of the person's state. One that is overdue fires at once. */
  sync(person: string, { address, timers }: Pick<PersonState, 'address' | 'timers'>): void {
    const armed = this.armed.get(person) ?? new Map<TimerName, { due: number; cancel: () => void }>();
    for (const name of timerNames) {
      const due = timers[name];
      if (armed.get(name)?.due === due) continue;
      armed.get(name)?.cancel();
      armed.delete(name);
      if (due !== undefined) armed.set(name, { due, cancel: this.arm({ person, address, name, due }) });
    }
    if (armed.size > 0) this.armed.set(person, armed);
    else this.armed.delete(person);
  }

  forget(person: string): void {
    for (const { cancel } of this.armed.get(person)?.values() ?? []) cancel();
    this.armed.delete(person);
  }

  stop(): void {
    for (const person of [...this.armed.keys()]) this.forget(person);
  }

  private arm(timer: DueTimer): () => void {
    return this.clock.after(Math.max(0, timer.due - this.clock.now()), () => {
      const armed = this.armed.get(timer.person);
      armed?.delete(timer.name);
      if (armed?.size === 0) this.armed.delete(timer.person);
      this.wake(timer);
    });
  }
}
