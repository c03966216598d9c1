import { Converter } from 'opencc-js/t2cn';
const han = /[\u3400-\u9fff\u{20000}-\u{323af}]/u;
const convert = Converter({ from: 't', to: 'cn' });
/** Traditional Chinese characters as Simplified ones; any other text as it is. */
export function simplify(text) {
    return han.test(text) ? convert(text) : text;
}
//# sourceMappingURL=simplify.js.map