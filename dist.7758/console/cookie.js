const cookieName = 'haven_console';
/** The secret in a request's cookie header, if there is one. */
export function readCookie(header) {
    const found = (header ?? '').split(';').find((part) => part.trim().startsWith(`${cookieName}=`));
    return found?.trim().slice(cookieName.length + 1);
}
/** The header that sets the cookie: not for scripts, not for other sites, and over https only where there is https. */
export const setCookie = (secret, secure) => `${cookieName}=${secret}; Path=/console; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;
/** The header that removes it. */
export const dropCookie = (secure) => `${setCookie('', secure)}; Max-Age=0`;
//# sourceMappingURL=cookie.js.map