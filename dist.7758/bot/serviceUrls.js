import { HavenError } from '../errors.js';
/** Addresses at which the Bot Framework and Teams take replies: public cloud, then US government clouds. */
export const botFrameworkHosts = [
    'smba.trafficmanager.net',
    'botframework.com',
    'botframework.azure.us',
    'smba.infra.gcc.teams.microsoft.com',
    'smba.infra.gov.teams.microsoft.us',
    'smba.infra.dod.teams.microsoft.us',
];
/** Where replies may be posted. A caller names the address, so an unlisted one would let it aim our requests anywhere. */
export class ServiceUrls {
    hosts;
    /** @param hosts host names whose https addresses, and those of names below them, are allowed; empty: loopback only */
    constructor(hosts) {
        this.hosts = hosts;
    }
    /** @throws HavenError `service_url_not_allowed` */
    check(serviceUrl) {
        if (!this.allows(serviceUrl))
            throw new HavenError('service_url_not_allowed');
    }
    allows(serviceUrl) {
        if (!URL.canParse(serviceUrl))
            return false;
        const { protocol, hostname, username, password } = new URL(serviceUrl);
        if (username || password)
            return false;
        if (this.hosts.length === 0)
            return loopbackNames.has(hostname) && (protocol === 'http:' || protocol === 'https:');
        return protocol === 'https:' && this.hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
    }
}
const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]']);
//# sourceMappingURL=serviceUrls.js.map