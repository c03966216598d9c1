import { randomUUID } from 'node:crypto';
import { isoTime } from '../clock.js';
import { HavenError } from '../errors.js';
import { OneAtATime } from '../handoff/oneAtATime.js';
import { Attempts } from './attempts.js';
/** Tries in a quarter of an hour: for one name from one address, for one address, and for one name from anywhere. */
const limits = { nameAtAddress: 5, address: 30, name: 50 };
/** Makes counselors' accounts from one-time links, and signs counselors in. */
export class Accounts {
    deps;
    making = new OneAtATime();
    byNameAtAddress;
    byAddress;
    byName;
    constructor(deps) {
        this.deps = deps;
        this.byNameAtAddress = new Attempts(deps.clock, limits.nameAtAddress);
        this.byAddress = new Attempts(deps.clock, limits.address);
        this.byName = new Attempts(deps.clock, limits.name);
    }
    /**
     * Makes an account with a one-time link, which is used up by it.
     * @throws HavenError `link_used`, `name_taken`, `too_many_requests`, `store_unavailable`
     */
    setUp(form, address) {
        this.byAddress.count(address);
        return this.making.run('account', () => this.make(form));
    }
    /**
     * The counselor with this name and password. A wrong name takes as long as a wrong password.
     * @throws HavenError `sign_in_failed`, `too_many_requests`
     */
    async signIn(form, address) {
        const nameAtAddress = `${address}\n${form.name}`;
        this.byAddress.count(address);
        this.byName.count(form.name);
        this.byNameAtAddress.count(nameAtAddress);
        const found = await this.deps.counselors.find(form.name);
        const right = await this.deps.passwords.isRight(found?.passwordHash, form.password);
        // What was typed as a name may be a password by mistake, so an unknown name is not recorded.
        await this.record(found?.id ?? 'unknown', right ? 'signIn' : 'signIn.failed', found?.id ?? 'unknown');
        if (!found || !right)
            throw new HavenError('sign_in_failed');
        this.byNameAtAddress.clear(nameAtAddress);
        return found;
    }
    async make(form) {
        this.deps.invitations.check(form.token);
        if (await this.deps.counselors.find(form.name))
            throw new HavenError('name_taken');
        const invitation = this.deps.invitations.take(form.token);
        try {
            const counselor = {
                id: randomUUID(),
                name: form.name,
                passwordHash: await this.deps.passwords.hash(form.password),
                role: invitation.role,
                createdAt: isoTime(this.deps.clock.now()),
            };
            await this.record(counselor.id, 'account.created', counselor.id);
            await this.deps.counselors.add(counselor);
            return counselor;
        }
        catch (thrown) {
            this.deps.invitations.giveBack(form.token, invitation);
            throw thrown;
        }
    }
    record(actor, action, subject) {
        return this.deps.audit.append({ at: isoTime(this.deps.clock.now()), actor, action, subject });
    }
}
//# sourceMappingURL=accounts.js.map