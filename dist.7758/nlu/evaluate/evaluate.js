import { emotionReport } from './emotionReport.js';
import { riskReport } from './riskReport.js';
/** Reads every row of a set, one after the other as the product does, and scores the readings. */
export async function evaluate(set, reader, saysBasic) {
    const readings = [];
    if (set.sort === 'risk') {
        for (const { text, previous } of set.rows)
            readings.push(await reader.read(text, previous));
        return riskReport(set.rows, readings);
    }
    for (const { text } of set.rows)
        readings.push(await reader.read(text, []));
    return emotionReport(set.rows, readings, saysBasic);
}
//# sourceMappingURL=evaluate.js.map