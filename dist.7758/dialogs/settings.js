import { withSaid, withSession } from './draft.js';
import { localeFor } from './localeFor.js';
/** Language and country as the person set them in the client. Said by the client, so nothing is answered. */
export function setSetting(draft, _turn, input) {
    const locale = input.locale === undefined ? null : localeFor(input.locale);
    const spoken = locale ? withSession(draft, { locale, localeStated: true }) : draft;
    if (input.country === undefined || !/^[A-Z]{2}$/.test(input.country))
        return spoken;
    return withSaid(withSession(spoken, { country: input.country }), 'country');
}
//# sourceMappingURL=settings.js.map