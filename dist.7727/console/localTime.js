import { z } from 'zod';
const zoneNames = z.array(z.string());
/** With more local times than this in a country, none of them says anything about the person. */
const timesAtMost = 2;
/**
 * The time of day in a country, e.g. `["09:30"]`; several where it has few zones, none where it has many or is not
 * known. Nothing is guessed about where in the country the person is.
 */
export function localTimes(country, now) {
    const times = [...new Set(zonesOf(country).map((zone) => timeIn(zone, now)))];
    return times.length <= timesAtMost ? times : [];
}
/** Node 20 has the zones as a property of the locale, later versions as a method. */
function zonesOf(country) {
    if (country === null || !/^[A-Z]{2}$/u.test(country))
        return [];
    const locale = new Intl.Locale('und', { region: country });
    const method = Reflect.get(locale, 'getTimeZones');
    const found = typeof method === 'function' ? Reflect.apply(method, locale, []) : Reflect.get(locale, 'timeZones');
    return zoneNames.safeParse(found).data ?? [];
}
const timeIn = (timeZone, now) => new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(now);
//# sourceMappingURL=localTime.js.map