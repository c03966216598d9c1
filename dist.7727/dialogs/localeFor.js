/** The locale Haven speaks for a BCP 47 tag, e.g. `zh-CN` → `zh-Hans`; null when there is none. */
export function localeFor(tag) {
    const language = tag.toLowerCase().split('-')[0];
    if (language === 'zh')
        return 'zh-Hans';
    return language === 'en' ? 'en' : null;
}
//# sourceMappingURL=localeFor.js.map