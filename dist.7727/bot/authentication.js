import { AuthenticationConfiguration, AuthenticationConstants, BotFrameworkAuthenticationFactory, ClaimsIdentity, ConnectorClient, ConnectorFactory, MicrosoftAppCredentials, PasswordServiceClientCredentialFactory, } from 'botframework-connector';
const anonymous = { id: '', password: '', tenant: '', type: 'MultiTenant' };
/** How channels prove who they are. Without a registration there is no proof, and only loopback is served. */
export function botAuthentication(app, issuer) {
    const { id, password, tenant } = app ?? anonymous;
    const credentials = new PasswordServiceClientCredentialFactory(id, password, tenant);
    const configuration = new AuthenticationConfiguration();
    if (!issuer)
        return create('', '', '', '', '', '', '', credentials, configuration);
    const login = `${AuthenticationConstants.ToChannelFromBotLoginUrlPrefix}${tenant || 'botframework.com'}`;
    const scope = AuthenticationConstants.ToChannelFromBotOAuthScope;
    const { openIdMetadata } = issuer;
    const oAuth = AuthenticationConstants.OAuthUrl;
    return create(login, scope, issuer.issuer, oAuth, openIdMetadata, openIdMetadata, '', credentials, configuration);
}
const create = (login, scope, issuer, oAuth, channelMetadata, emulatorMetadata, callerId, credentials, configuration) => BotFrameworkAuthenticationFactory.create('', true, login, scope, issuer, oAuth, channelMetadata, emulatorMetadata, callerId, credentials, configuration);
/** The authentication of activities that come from inside this process: our own Direct Line has checked its token. */
export function inProcess(appId) {
    const claims = [
        { type: AuthenticationConstants.AudienceClaim, value: appId },
        { type: AuthenticationConstants.AppIdClaim, value: appId },
        { type: AuthenticationConstants.VersionClaim, value: '1.0' },
    ];
    return {
        audience: AuthenticationConstants.ToChannelFromBotOAuthScope,
        claimsIdentity: new ClaimsIdentity(claims, 'local'),
        connectorFactory: new LocalConnectors(),
        callerId: '',
    };
}
/**
 * Replies of in-process conversations go through our own channel. The adapter asks for a client all the same; this one
 * has no address, so that nothing could leave through it.
 */
class LocalConnectors extends ConnectorFactory {
    async create() {
        return new ConnectorClient(MicrosoftAppCredentials.Empty, { baseUri: 'urn:haven:directline' });
    }
}
//# sourceMappingURL=authentication.js.map