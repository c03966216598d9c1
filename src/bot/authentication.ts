import {
  AuthenticationConfiguration,
  AuthenticationConstants,
  BotFrameworkAuthenticationFactory,
  ClaimsIdentity,
  ConnectorClient,
  ConnectorFactory,
  MicrosoftAppCredentials,
  PasswordServiceClientCredentialFactory,
  type AuthenticateRequestResult,
  type BotFrameworkAuthentication,
} from 'botframework-connector';

/** The bot's registration with the Bot Framework. */
export interface AppRegistration {
  id: string;
  password: string;
  tenant: string;
  type: 'MultiTenant' | 'SingleTenant';
}

/** Where the keys that sign channels' tokens are published; stated for sovereign clouds and in tests only. */
export interface TokenIssuer {
  issuer: string;
  openIdMetadata: string;
}

const anonymous: AppRegistration = { id: '', password: '', tenant: '', type: 'MultiTenant' };

/** How channels prove who they are. Without a registration there is no proof, and only loopback is served. */
export function botAuthentication(app: AppRegistration | null, issuer?: TokenIssuer): BotFrameworkAuthentication {
  const { id, password, tenant } = app ?? anonymous;
  const credentials = new PasswordServiceClientCredentialFactory(id, password, tenant);
  const configuration = new AuthenticationConfiguration();
  if (!issuer) return create('', '', '', '', '', '', '', credentials, configuration);
  const login = `${AuthenticationConstants.ToChannelFromBotLoginUrlPrefix}${tenant || 'botframework.com'}`;
  const scope = AuthenticationConstants.ToChannelFromBotOAuthScope;
  const { openIdMetadata } = issuer;
  const oAuth = AuthenticationConstants.OAuthUrl;
  return create(login, scope, issuer.issuer, oAuth, openIdMetadata, openIdMetadata, '', credentials, configuration);
}

const create = (
  login: string,
  scope: string,
  issuer: string,
  oAuth: string,
  channelMetadata: string,
  emulatorMetadata: string,
  callerId: string,
  credentials: PasswordServiceClientCredentialFactory,
  configuration: AuthenticationConfiguration,
): BotFrameworkAuthentication =>
  BotFrameworkAuthenticationFactory.create(
    '',
    true,
    login,
    scope,
    issuer,
    oAuth,
    channelMetadata,
    emulatorMetadata,
    callerId,
    credentials,
    configuration,
  );

/** The authentication of activities that come from inside this process: our own Direct Line has checked its token. */
export function inProcess(appId: string): AuthenticateRequestResult {
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
  override async create(): Promise<ConnectorClient> {
    return new ConnectorClient(MicrosoftAppCredentials.Empty, { baseUri: 'urn:haven:directline' });
  }
}
