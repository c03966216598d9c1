import { wireError } from '../directline/wireErrors.js';
/** How an error looks at an address: Direct Line has names of its own. */
export function errorBody(path) {
    return path.startsWith('/v3/directline') ? wireError : (error) => error.toJSON();
}
//# sourceMappingURL=route.js.map